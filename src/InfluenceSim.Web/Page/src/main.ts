import "./page.css";
import { wear } from "./appearance";
import { follow, type Line } from "./live";
import type { Known } from "./session";
import { Shell } from "./shell";
import { Store } from "./store";

wear();
const known = new Store<Known | null>(null);
const line = new Store<Line>("open");
new Shell(known, line).build();
void follow(known, line);
