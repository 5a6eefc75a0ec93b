import type { Situation } from "./situation";
import { adultSituations } from "./situations-adults";
import { moreSituations } from "./situations-more";
import { youngSituations } from "./situations-young";

export type { Situation } from "./situation";

/** Every kind of life in the demonstration. */
export const situations: readonly Situation[] = [...youngSituations, ...adultSituations, ...moreSituations];
