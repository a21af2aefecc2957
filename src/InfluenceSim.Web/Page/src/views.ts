import type { View } from "./page";
import { glance } from "./views/glance";
import { leaders } from "./views/leaders";
import { looks } from "./views/looks";
import { momentLink } from "./views/momentLink";
import { rules } from "./views/rules";
import { time } from "./views/time";

/** All views, in the order of the menu. */
export const views: readonly View[] = [glance, leaders, time, rules, momentLink, looks];
