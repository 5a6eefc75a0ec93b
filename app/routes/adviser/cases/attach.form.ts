import { z } from "zod";
import { attachReasons, type AttachReason } from "#app/content/cases";
import { choice, optionalText, text } from "#app/web/fields";

const reasons = Object.keys(attachReasons) as [AttachReason, ...AttachReason[]];

/** Which case and why: the reason is kept in words, because the resident reads it. */
export const attachForm = z
  .object({
    reference: text({ missing: "Enter the reference of the case", what: "Reference", max: 50 }),
    reason: choice(reasons, "Select why you join this case"),
    otherReason: optionalText({ what: "Reason" }),
  })
  .transform(({ reference, reason, otherReason }, context): { reference: string; reason: string } => {
    if (reason !== "other") return { reference, reason: attachReasons[reason] };
    if (otherReason) return { reference, reason: otherReason };
    context.addIssue({ code: "custom", path: ["otherReason"], message: "Enter the reason" });
    return z.NEVER;
  });
