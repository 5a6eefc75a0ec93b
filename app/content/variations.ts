import type { VariationReason, VariationStatus } from "#app/domain/agreements/variation";
import type { StatusTag } from "./returns";

export const variationReasonWords: Record<VariationReason, string> = {
  funder_changed_it: "The funder changed it",
  partner_joined: "A partner joined",
  partner_left: "A partner left",
  targets_reprofiled: "Targets were agreed anew",
  budget_moved: "Money was moved",
  geography_changed: "The area changed",
  correction: "It was written down wrongly",
  other: "Something else",
};

export const variationTags: Record<VariationStatus, StatusTag> = {
  draft: { text: "Being written", className: "govuk-tag--yellow" },
  agreed: { text: "Agreed", className: "govuk-tag--green" },
  discarded: { text: "Discarded", className: "govuk-tag--grey" },
};
