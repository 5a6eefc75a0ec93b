import { z } from "zod";
import { longestGoal, mostGoals } from "#app/domain/referrals/draft";
import { shareableFields, type ShareableField } from "#app/domain/referrals/referral";
import { waysRecordedByStaff } from "#app/domain/plans/agreed";
import { calendarDay, choice, choices, optionalCalendarDay, optionalChoice, optionalText, text, version } from "#app/web/fields";

/** What can be chosen by a tick; the note is shared where one is written. */
export const tickable = shareableFields.filter((field) => field !== "note");
export const longestNote = 1000;
const fieldsToTick = tickable as unknown as readonly [ShareableField, ...ShareableField[]];

const many = z.array(z.string()).optional().transform((values) => [...new Set((values ?? []).map((value) => value.trim()).filter(Boolean))]);
const goals = many.pipe(z.array(z.string().max(longestGoal, `A goal must be ${longestGoal} characters or less`)).max(mostGoals, `Enter ${mostGoals} goals at most`));
const written = { service: many, start: many, goal: goals, note: optionalText({ what: "Note to the provider", max: longestNote }) };

/** Which of the page's buttons was pressed. */
export const draftActs = ["start", "later", "check", "throw-away"] as const;
export const draftActForm = z.object({ act: choice(draftActs, "Open the page again") });

/** Kept for later: whatever there is, nothing has to be. */
export const laterForm = z.object({
  ...written,
  share: choices(fieldsToTick),
  agreedOn: optionalCalendarDay({ wrong: "The day they agreed must be a real date" }),
  way: optionalChoice(waysRecordedByStaff, "Select how they agreed"),
});

/** To be checked and sent: all of it. */
export const checkForm = z.object({
  ...written,
  share: choices(fieldsToTick, "Select what to share with the provider"),
  agreedOn: calendarDay({ missing: "Enter the day they agreed to this referral", what: "The day they agreed" }),
  way: choice(waysRecordedByStaff, "Select how they agreed"),
});

/** From a referral that came to nothing to the next. */
export const startForm = z.object({ from: text({ missing: "Open the page again", max: 20 }), service: many.pipe(z.array(z.string()).min(1, "Select a service")) });

export const versionForm = z.object({ version: version() });

export const sendForm = z.object({ version: version(), previewed: text({ missing: "Open the page again", max: 64 }) });


export const chosenOf = ({ share, note }: { share: ShareableField[]; note: string }): ShareableField[] => (note === "" ? share : [...share, "note"]);
