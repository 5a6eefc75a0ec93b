import { adviceParticulars } from "./advice";
import type { Particulars } from "./entry";
import { learningParticulars } from "./learning";
import { workParticulars } from "./work";

/** By the name lives call a service by. A test sees that every service has its own. */
export const particulars: Readonly<Record<string, Particulars>> = { ...learningParticulars, ...workParticulars, ...adviceParticulars };
