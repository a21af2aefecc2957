import "./page.css";
import { wear } from "./appearance";
import { attend } from "./classroom";
import { follow, type Line } from "./live";
import type { Known } from "./session";
import { Shell } from "./shell";
import { Store } from "./store";

wear();
const known = new Store<Known | null>(null);
const line = new Store<Line>("open");
new Shell(known, line).build();
attend(known, (view) => {
  location.hash = view ? `#/${view}` : "";
});
void follow(known, line);
