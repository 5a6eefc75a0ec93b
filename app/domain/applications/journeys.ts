import type { Journey } from "./journey";
import { forOneself } from "./journey-for-oneself";
import { forSomeoneElse } from "./journey-for-someone-else";
import type { DraftKind } from "./referrer";

const journeys: Record<DraftKind, Journey> = { self: forOneself, for_someone_else: forSomeoneElse };

/** The journey a draft is on. */
export const journeyOf = ({ kind }: { kind: DraftKind }): Journey => journeys[kind];
