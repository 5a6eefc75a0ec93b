/** Every page of one agreement, one step from each other. */
const pages = [
  ["", "How it stands"],
  ["/rules", "Measures, partners and streams"],
  ["/notes", "Notes"],
  ["/variations", "Changes"],
  ["/spend", "Budget and spending"],
  ["/value", "Estimate of value"],
] as const;

export type AgreementPage = (typeof pages)[number][0];

export function AgreementPages({ agreementId, current }: { agreementId: string; current: AgreementPage }) {
  return (
    <nav aria-label="This agreement" className="wl-no-print">
      <ul className="govuk-list wl-views__list">
        {pages.map(([path, text]) => (
          <li key={path}>{path === current ? <strong aria-current="page">{text}</strong> : <a className="govuk-link" href={`/manager/agreements/${agreementId}${path}`}>{text}</a>}</li>
        ))}
      </ul>
    </nav>
  );
}
