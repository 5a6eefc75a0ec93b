import type { Verdict } from "#app/domain/agreements/counts";
import { Tag } from "../govuk/tag";

interface WhyCountsProps {
  title: string;
  agreementName: string;
  verdict: Verdict;
  /** What frozen returns hold of it, one sentence a claim. */
  claims: readonly string[];
}

/** "Why does this count?" for one measure: yes with the rule, or no with exactly what is missing. */
export function WhyCounts({ title, agreementName, verdict, claims }: WhyCountsProps) {
  const { text, version } = verdict.rule;
  return (
    <section className="wl-why-counts">
      <h3 className="govuk-heading-s wl-why-counts__title">
        {title} {verdict.counts ? <Tag className="govuk-tag--green">Counts</Tag> : <Tag className="govuk-tag--grey">Does not count</Tag>}
      </h3>
      <p className="govuk-body">
        {text} <span className="wl-why-counts__rule">Version {version} of the rule, a local setting of {agreementName}.</span>
      </p>
      {verdict.counts ? (
        claims.map((claim) => <p key={claim} className="govuk-body">{claim}</p>)
      ) : (
        <>
          <p className="govuk-body">What is missing:</p>
          <ul className="govuk-list govuk-list--bullet">
            {verdict.missing.map(({ label, said, canStillBeMet, daysLeft }) => (
              <li key={label}>
                {label}: {said}. {canStillBeMet ? `This can still change${daysLeft === undefined ? "" : `, for ${daysLeft} ${daysLeft === 1 ? "day" : "days"} more`}.` : "This cannot change any more."}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
