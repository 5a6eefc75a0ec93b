import { createHash } from "node:crypto";
import { canonicalJson } from "#app/domain/canonical-json";
import type { KeyOf } from "#app/domain/rights/passages";

/** Goes by every word of a passage, so that one that was changed is read again. */
export const keyOfPassage: KeyOf = (part, { label, values, writtenBy }) => createHash("sha256").update(canonicalJson({ part, label, values, writtenBy })).digest("hex").slice(0, 32);
