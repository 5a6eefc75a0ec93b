import type { AdjustmentReason } from "#app/domain/returns/return-line";
import type { ReturnCheck } from "#app/domain/returns/checks";
import type { ReturnStatus } from "#app/domain/returns/return";
import type { RoundWaits } from "#app/domain/returns/round";

export interface StatusTag {
  text: string;
  className: string;
}

export const returnStatusTags: Record<ReturnStatus, StatusTag> = {
  open: { text: "Open", className: "govuk-tag--yellow" },
  checked: { text: "Checked", className: "govuk-tag--blue" },
  frozen: { text: "Frozen", className: "govuk-tag--purple" },
  signed_off: { text: "Signed off", className: "govuk-tag--green" },
  exported: { text: "Exported", className: "govuk-tag--green" },
  superseded: { text: "Superseded", className: "govuk-tag--grey" },
};

/** What a return waits for, to the manager who looks at it. */
export const returnNextWords: Record<ReturnStatus, string> = {
  open: "The quarter still runs. When it has ended, count it again: it is then checked and can be frozen.",
  checked: "It is counted and checked. Freeze it when you would put your name to it: after that its numbers never change.",
  frozen: "Its numbers never change. A second person, not the one who froze it, must sign it off before it is sent.",
  signed_off: "It can be downloaded and sent to the funder.",
  exported: "It has been downloaded. It can be downloaded again: the file is always the same.",
  superseded: "It counts for nothing any more, and stays to be read.",
};

/** What a round waits for, to the manager who looks down the list. */
export const roundWaitsWords: Record<RoundWaits, string> = {
  quarter: "The quarter still runs",
  building: "Nobody has counted it since the quarter ended: build its return",
  freezing: "Counted: somebody reads and freezes it",
  signing_off: "Frozen: a second person signs it off",
  sending: "Signed off: somebody downloads it and sends it",
  nothing: "Downloaded, so nothing more",
};

export const adjustmentWords: Record<AdjustmentReason, string> = {
  recorded_late: "Recorded after that quarter was frozen",
  corrected: "Corrected after that quarter was frozen",
  withdrawn: "Withdrawn after that quarter was frozen",
  met_later: "Met the rule after that quarter was frozen",
};

export const severityTags: Record<ReturnCheck["severity"], StatusTag> = {
  error: { text: "Error", className: "govuk-tag--red" },
  warning: { text: "Warning", className: "govuk-tag--yellow" },
};

/** Instead of a reference, wherever a case is counted and not shown. */
export const restrictedCaseWords = "A restricted case";
