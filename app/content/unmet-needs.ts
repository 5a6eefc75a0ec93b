import type { UnmetReason } from "#app/domain/directory/codes";
import type { BarrierCode } from "#app/domain/cases/barrier";
import { barrierWords } from "./applications";

export const unmetReasonWords: Record<UnmetReason, string> = {
  nothing_like_it: "There is nothing like it",
  full: "It is full, or the wait is too long",
  too_far: "It is too far away",
  not_accessible: "It does not meet their access needs",
  wrong_times: "It is at the wrong times",
  wrong_age: "It is for another age",
  language: "It is not in their language",
  cost: "It costs too much",
  other: "Another reason",
};

export const sayNeed = (what: BarrierCode | "other"): string => (what === "other" ? "Something else" : barrierWords[what]);
