import { z } from "zod";
import { attachReasons, type AttachReason } from "#app/content/cases";
import { choice, optionalText, text } from "#app/web/fields";

const reasons = Object.keys(attachReasons) as [AttachReason, ...AttachReason[]];

const why = { reason: choice(reasons, "Select why you join this case"), otherReason: optionalText({ what: "Reason" }) };

/** The reason in words, because the resident reads it. */
function inWords<Given extends { reason: AttachReason; otherReason: string }>({ reason, otherReason, ...rest }: Given, context: z.RefinementCtx) {
  if (reason !== "other") return { ...rest, reason: attachReasons[reason] as string };
  if (otherReason) return { ...rest, reason: otherReason };
  context.addIssue({ code: "custom", path: ["otherReason"], message: "Enter the reason" });
  return z.NEVER;
}

/** Why somebody joins a case they read. */
export const joinForm = z.object(why).transform(inWords);

/** Which case of another hub, and why. */
export const attachForm = z.object({ reference: text({ missing: "Enter the reference of the case", what: "Reference", max: 50 }), ...why }).transform(inWords);
