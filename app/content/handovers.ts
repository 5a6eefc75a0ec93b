import type { HandoverReturnReason, HandoverStatus, HandoverTarget } from "#app/domain/handovers/handover";

export const handoverStatusWords: Record<HandoverStatus, string> = { asked: "Waiting for an answer", accepted: "Taken on", returned: "Returned", withdrawn: "Taken back" };
export const handoverStatusColours: Record<HandoverStatus, string> = { asked: "govuk-tag--yellow", accepted: "govuk-tag--green", returned: "govuk-tag--orange", withdrawn: "govuk-tag--grey" };

export const handoverTargetWords: Record<HandoverTarget, string> = { adviser: "One adviser", hub: "A hub", organisation: "Another organisation" };

export const handoverReturnWords: Record<HandoverReturnReason, string> = {
  no_capacity: "We have no room at the moment",
  wrong_area: "They do not belong to our area",
  other_offer_fits: "Another offer fits them better",
  resident_does_not_want: "The resident does not want it",
  not_enough_known: "We need to know more before we can say yes",
  other: "Another reason",
};
