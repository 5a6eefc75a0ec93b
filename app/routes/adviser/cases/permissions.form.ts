import { z } from "zod";
import type { ShareableField } from "#app/domain/referrals/referral";
import { shareableFields } from "#app/domain/referrals/referral";
import { calendarDay, choice, choices, identifier, optionalCalendarDay, text } from "#app/web/fields";

/** How somebody says yes to an adviser: online is the resident's own way. */
export const waysToAgree = ["in_person", "phone", "paper"] as const;

export const takenBackForm = z.object({ permissionId: identifier("Open the page again") });

export const givenForm = z.object({
  organisationId: identifier("Select whom they let us tell"),
  handOver: choice(["with", "without"], "Select whether it is with data or without data"),
  fields: choices(shareableFields as unknown as readonly [ShareableField, ...ShareableField[]]),
  purpose: text({ missing: "Enter what it is for", what: "What it is for", max: 200 }),
  fromOn: calendarDay({ missing: "Enter the day they agreed", what: "The day they agreed" }),
  untilOn: optionalCalendarDay({ wrong: "The last day must be a real date, like 27 3 2027" }),
  way: choice(waysToAgree, "Select how they agreed"),
});
