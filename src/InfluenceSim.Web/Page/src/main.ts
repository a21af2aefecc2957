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

// What it forgets when another lesson comes is asked for anew by the views: so it hears of it first.
attend(known, (view) => {
  location.hash = view ? `#/${view}` : "";
});
new Shell(known, line).build();
void follow(known, line);
