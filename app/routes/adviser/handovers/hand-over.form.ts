import { z } from "zod";
import { handoverTargets } from "#app/domain/handovers/handover";
import { calendarDay, choice, optionalText, text } from "#app/web/fields";

const which = { adviser: "Select which adviser", hub: "Select which hub", organisation: "Select which organisation" } as const;
const id = optionalText({ what: "Whom you ask" });

/** To whom, with or without the record, why, and when the resident agreed. */
export const askForm = z
  .object({ target: choice(handoverTargets, "Select whom you ask to take the case on"), adviser: id, hub: id, organisation: id, data: optionalText({ what: "With data or without" }), reason: text({ missing: "Enter why, for whoever reads it and for the resident", what: "Why", max: 1000 }), residentAgreedOn: calendarDay({ missing: "Enter the day the resident agreed", what: "The day the resident agreed" }) })
  .transform(({ target, data, reason, residentAgreedOn, ...ids }, context) => {
    const toId = ids[target];
    if (!z.uuid().safeParse(toId).success) {
      context.addIssue({ code: "custom", path: [target], message: which[target] });
      return z.NEVER;
    }
    if (target === "organisation" && data !== "with" && data !== "without") {
      context.addIssue({ code: "custom", path: ["data"], message: "Select whether the record goes with them" });
      return z.NEVER;
    }
    return { target, toId, withData: data !== "without", reason, residentAgreedOn };
  });

export const takeBackForm = z.object({ words: text({ missing: "Enter why you take it back", what: "Why", max: 500 }) });
export const secondForm = z.looseObject({ secondId: z.array(z.string()).optional().transform((values) => values?.[0] ?? "").pipe(z.uuid("Select who of the other side comes")) }).transform(({ secondId }) => ({ secondId }));
