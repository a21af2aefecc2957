import type { View } from "./page";
import { challenge } from "./views/challenge";
import { creator } from "./views/creator";
import { glance } from "./views/glance";
import { leaders } from "./views/leaders";
import { join } from "./views/join";
import { lessonView } from "./views/lesson";
import { lessons } from "./views/lessons";
import { looks } from "./views/looks";
import { momentLink } from "./views/momentLink";
import { network } from "./views/network";
import { persona } from "./views/persona";
import { phone } from "./views/phone";
import { rules } from "./views/rules";
import { time } from "./views/time";

/** All views, in the order of the menu. */
export const views: readonly View[] = [
  glance, leaders, lessonView, lessons, join, time, rules, phone, creator, network, persona, challenge, momentLink, looks,
];
