import type { ReactNode } from "react";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";

interface PlanQueriesProps {
  queries: readonly { id: string; words: string; askedByName: string; askedAt: Date; answer: string; answeredByName: string | null; answeredAt: Date | null }[];
  /** The form that answers one, for those who may. */
  answerTo?: (queryId: string) => ReactNode;
}

/** What managers asked about a plan, and what was answered: the same on both sides. */
export function PlanQueries({ queries, answerTo }: PlanQueriesProps) {
  return (
    <ul className="govuk-list govuk-list--spaced">
      {queries.map(({ id, words, askedByName, askedAt, answer, answeredByName, answeredAt }) => (
        <li key={id}>
          <strong>{askedByName} asked on {sayDay(londonDayOf(askedAt))}</strong>
          <span className="wl-words">{words}</span>
          {answeredAt ? (
            <>
              <strong>{answeredByName} answered on {sayDay(londonDayOf(answeredAt))}</strong>
              <span className="wl-words">{answer}</span>
            </>
          ) : (
            (answerTo?.(id) ?? <p className="govuk-hint">Not answered yet. The plan goes on meanwhile.</p>)
          )}
        </li>
      ))}
    </ul>
  );
}
