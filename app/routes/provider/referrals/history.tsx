import { registerMarkWords } from "#app/content/registers";
import type { SeenByProvider } from "./seen-by-provider";

/** Every answer as it was given: a mind that was changed stays in sight. */
export function AnswerHistory({ answers }: Pick<SeenByProvider, "answers">) {
  return (
    <ol className="govuk-list govuk-list--spaced">
      {answers.map(({ answer, by, at, late, words }, index) => (
        <li key={index}>
          <strong>{answer}</strong>{late && " (after the last day)"}
          <span className="wl-beneath">{by}, {at}</span>
          {words && <span className="wl-said">{words}</span>}
        </li>
      ))}
    </ol>
  );
}

/** Which sessions they came to; `linked` where whoever reads may open the register. */
export function SessionsOf({ marks, linked }: Pick<SeenByProvider, "marks"> & { linked: boolean }) {
  return (
    <ul className="govuk-list govuk-list--spaced">
      {marks.map(({ sessionId, on, title, mark, words }) => (
        <li key={sessionId}>
          {linked ? <a className="govuk-link" href={`/provider/registers/${sessionId}`}>{on}{title && `, ${title}`}</a> : <>{on}{title && `, ${title}`}</>}: {registerMarkWords[mark]}
          {words && <span className="wl-beneath wl-said">{words}</span>}
        </li>
      ))}
    </ul>
  );
}
