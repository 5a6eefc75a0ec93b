import { z } from "zod";
import { bulkActKinds, type BulkActKind } from "#app/domain/cases/bulk";
import { adviserCloseReasons } from "#app/domain/cases/own-close";
import { longestMessage } from "#app/domain/correspondence/conversation";
import { parseReference } from "#app/domain/people/reference";
import { choice, optionalText, text } from "#app/web/fields";

/** What each act asks, beside which cases. */
export const bulkForms = {
  reassign: z.object({
    leadId: text({ missing: "Select who leads them from now on", what: "The lead", max: 40 }),
    why: text({ missing: "Enter why somebody else leads them", what: "Why somebody else leads them", max: 200 }),
  }),
  message: z.object({ words: text({ missing: "Enter your message", what: "Your message", max: longestMessage }) }),
  close: z.object({ reason: choice(adviserCloseReasons, "Select why they close"), words: optionalText({ what: "What the residents and the team should know", max: 1000 }) }),
};

/** What is to be done to which cases, as an address says it; references that are none are left out, and repeated ones. */
export function selectedIn(query: URLSearchParams): { kind: BulkActKind | undefined; references: string[] } {
  return { kind: bulkActKinds.find((each) => each === query.get("act")), references: [...new Set(query.getAll("case").flatMap((typed) => parseReference(typed) ?? []))] };
}
