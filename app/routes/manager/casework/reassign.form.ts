import { z } from "zod";
import { parseReference } from "#app/domain/people/reference";
import { text } from "#app/web/fields";

/** Each case with its new lead, as the preview said, and why. */
export const reassignForm = z.object({
  why: text({ missing: "Enter why the cases get another lead", what: "Why", max: 500 }),
  give: z.array(z.string()).optional().transform((values, context) => {
    const given = (values ?? []).flatMap((value) => {
      const [reference = "", leadId = ""] = value.split(" ");
      const read = parseReference(reference);
      return read && z.uuid().safeParse(leadId).success ? [{ reference: read, leadId }] : [];
    });
    if (given.length > 0) return given;
    context.addIssue({ code: "custom", message: "Select at least one case to give on", path: [] });
    return z.NEVER;
  }),
});
