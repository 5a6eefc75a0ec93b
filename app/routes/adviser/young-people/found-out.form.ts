import { z } from "zod";
import { activitySources } from "#app/domain/neet/activity";
import type { FoundOut } from "#app/services/neet/confirm-activity.server";
import { calendarDay, choice, identifierOr, optionalText, text } from "#app/web/fields";

/** Who can have said so when an adviser writes it down; a list and an application say it by themselves. */
export const saidBy = activitySources.filter((source) => source !== "list" && source !== "application") as ["young_person", "family", "school_or_provider", "adviser_saw"];

const seen = identifierOr("none", "Open the page again").transform((id) => (id === "none" ? undefined : id));

/** One tap: nothing has changed, as they said themselves. */
export const sameForm = z.object({ seen, source: choice(saidBy, "Select who told you").catch("young_person") }).transform(({ seen: id, source }): Omit<FoundOut, "caseRef"> => ({ found: { same: true }, source, words: "", seen: id }));

export const foundOutForm = z
  .object({
    seen,
    code: text({ missing: "Select what they do now", what: "What they do now", max: 10 }),
    fromOn: calendarDay({ missing: "Enter since when they do it", what: "Since when they do it" }),
    source: choice(saidBy, "Select who told you"),
    words: optionalText({ what: "What you found out", max: 2000 }),
  })
  .transform(({ seen: id, code, fromOn, source, words }): Omit<FoundOut, "caseRef"> => ({ found: { code, fromOn }, source, words, seen: id }));

/** Where on the page a refusal belongs, and what to say. */
export const refusals = {
  closed: { field: "code", message: "This case is closed, so nothing can be confirmed" },
  "not-tracked": { field: "code", message: "They are not of an age, or in an offer, for which this is kept" },
  "changed-meanwhile": { field: "code", message: "A colleague has confirmed what they do since you opened this page. See what they wrote, then confirm if it has changed" },
  "nothing-to-confirm": { field: "code", message: "Nothing is known yet. Select what they do now" },
  "no-such-code": { field: "code", message: "Select what they do now" },
  "in-the-future": { field: "fromOn-day", message: "Since when they do it must be today or in the past" },
} as const;
