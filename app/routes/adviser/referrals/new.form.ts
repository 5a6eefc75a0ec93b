import { z } from "zod";
import { shareableFields, type ShareableField } from "#app/domain/referrals/referral";
import { calendarDay, choice, choices, optionalText } from "#app/web/fields";

/** What can be chosen by a tick; the note is shared where one is written. */
export const tickable = shareableFields.filter((field) => field !== "note");

export const longestNote = 1000;

export const referralForm = z.object({
  step: choice(["preview", "change", "send"], "Open the page again"),
  share: choices(tickable as unknown as readonly [ShareableField, ...ShareableField[]], "Select what to share with the provider"),
  note: optionalText({ what: "Note to the provider", max: longestNote }),
  agreedOn: calendarDay({ missing: "Enter the day they agreed to this referral", what: "The day they agreed" }),
  previewed: z.array(z.string()).optional().transform((values) => values?.[0] ?? ""),
});

export const chosenOf = ({ share, note }: Pick<z.output<typeof referralForm>, "share" | "note">): ShareableField[] => (note === "" ? share : [...share, "note"]);
