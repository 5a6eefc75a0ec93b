import type { ReactNode } from "react";
import { goalResultColours, goalResultWords } from "#app/content/registers";
import type { GoalResult } from "#app/domain/referrals/goals";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Tag } from "#app/ui/govuk/tag";

export interface ShownReport {
  id: string;
  byName: string;
  /** When it was written, in words. */
  at: string;
  goals: readonly { goalId: string; words: string; result: GoalResult; about: string }[];
  words: string;
  /** Who looked at it, when and with what word; absent while nobody has. */
  checked?: { byName: string; at: string; words: string } | undefined;
}

/** A provider's end report: each goal with what became of it. `children` stands beneath it while nobody has looked at it: the adviser's form. */
export function ReferralReport({ report, children }: { report: ShownReport; children?: ReactNode }) {
  const { byName, at, goals, words, checked } = report;
  return (
    <div className="wl-report">
      <p className="govuk-body">Written by {byName}, {at}</p>
      {goals.length > 0 && (
        <SummaryList
          rows={goals.map(({ words: goal, result, about }) => ({
            key: goal,
            value: <><Tag className={goalResultColours[result]}>{goalResultWords[result]}</Tag>{about && <p className="wl-said govuk-!-margin-top-2 govuk-!-margin-bottom-0">{about}</p>}</>,
          }))}
        />
      )}
      {words && <p className="govuk-body wl-said">{words}</p>}
      {checked ? <p className="govuk-body">Looked at by {checked.byName}, {checked.at}{checked.words && <>: <span className="wl-said">{checked.words}</span></>}</p> : children}
    </div>
  );
}
