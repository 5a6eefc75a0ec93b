import { restrictedCaseWords, severityTags } from "#app/content/returns";
import { Tag } from "#app/ui/govuk/tag";
import type { ShownCheck } from "./return-to-show.server";

/** What the checks found, errors first, each leading to its case. A long list says how many more there are. */
export function CheckList({ checks, most = 100 }: { checks: readonly ShownCheck[]; most?: number }) {
  if (checks.length === 0) return <p className="govuk-body">The checks found nothing to look at.</p>;
  const errors = checks.filter(({ severity }) => severity === "error");
  const warnings = checks.filter(({ severity }) => severity === "warning");
  const shown = [...errors, ...warnings].slice(0, most);
  return (
    <>
      <p className="govuk-body">
        {count(errors.length, "error")} and {count(warnings.length, "warning")}
        {shown.length < checks.length && `. The first ${shown.length} are listed: put them right and count again to see the others`}.
      </p>
      <ul className="govuk-list govuk-list--spaced">
        {shown.map(({ code, severity, message, about, measureCode }, index) => (
          <li key={index}>
            <Tag className={severityTags[severity].className}>{severityTags[severity].text}</Tag>{" "}
            {about === "restricted" && `${restrictedCaseWords}: the check ${code} found something${measureCode ? ` under ${measureCode}` : ""}. Somebody on the case can put it right.`}
            {about === "nothing" && `${message ?? ""} (${code})`}
            {typeof about === "object" && (
              <>
                <a className="govuk-link" href={`/adviser/cases/${about.reference}`}>{about.reference}</a>: {message} ({code}{measureCode && `, ${measureCode}`})
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? "" : "s"}`;
