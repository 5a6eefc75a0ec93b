import { z } from "zod";
import { overrideReasons } from "#app/domain/applications/application";
import type { ReturnDecision } from "#app/domain/applications/triage";
import { offers } from "#app/domain/cases/offer";
import { choice, optionalChoice, optionalText, ticked, version } from "#app/web/fields";

const longest = 1000;

/** A decision about an entry of the queue. What is asked depends on what is chosen; only that is looked at. */
export const decideForm = z
  .object({
    version: version(),
    decision: choice(["accept", "ask", "signpost", "keep"], "Select what to do"),
    offer: optionalChoice(offers, "Select an offer"),
    alsoSkills: ticked(),
    overrideReason: optionalChoice(overrideReasons, "Select why you chose another offer than the suggested one"),
    leadId: optionalText({ what: "Lead adviser" }),
    note: optionalText({ what: "Note", max: longest }),
    question: optionalText({ what: "Question", max: longest }),
    where: optionalText({ what: "Where they can get help", max: longest }),
    whereNote: optionalText({ what: "Note", max: longest }),
    keepNote: optionalText({ what: "Why the offer stays", max: longest }),
  })
  .transform(({ version: of, decision: kind, offer, leadId, ...said }, context): { version: number; decision: ReturnDecision; leadId?: string } => {
    const missing = (field: string, message: string) => {
      context.addIssue({ code: "custom", path: [field], message });
      return z.NEVER;
    };
    switch (kind) {
      case "accept":
        if (!offer) return missing("offer", "Select an offer");
        return { version: of, decision: { kind, offer, alsoSkills: said.alsoSkills, ...(said.overrideReason && { overrideReason: said.overrideReason }), ...(said.note && { note: said.note }) }, ...(leadId && { leadId }) };
      case "ask":
        return said.question ? { version: of, decision: { kind, question: said.question } } : missing("question", "Enter your question");
      case "signpost":
        return said.where ? { version: of, decision: { kind, where: said.where, note: said.whereNote } } : missing("where", "Enter where they can get help");
      case "keep":
        return said.keepNote ? { version: of, decision: { kind, note: said.keepNote } } : missing("keepNote", "Enter why the offer stays");
    }
  });
