import type { AssistedWay } from "#app/domain/intake/list-import";
import { WarningText } from "#app/ui/govuk/warning-text";

const where: Record<AssistedWay, string> = { desk: "at the desk", phone: "by phone" };

/** Whose application is on the screen, and how far it is: several people come to one desk. */
export function AboutDraft({ how, name, part, parts }: { how: AssistedWay | null; name: string; part?: number; parts?: number }) {
  return (
    <p className="govuk-body">
      {part && parts ? `Part ${part} of ${parts}. ` : ""}{name ? <><strong>{name}</strong>, </> : "An application "}{how ? where[how] : "begun by them online"}.
    </p>
  );
}

/** Needs that cannot wait are seen to before the form is. */
export function UrgentNow() {
  return <WarningText>They need help today. See to that first: <a className="govuk-link" href="/help-now" target="_blank" rel="noreferrer">who helps at once (opens in a new tab)</a>. Somebody speaks to them the same working day.</WarningText>;
}
