import { offerNames } from "#app/content/cases";
import { sayName } from "#app/content/names";
import { decisionWords, overrideReasonWords } from "#app/content/triage";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { Page } from "#app/ui/page";
import type { PastDecision } from "#db/queries/triage/find-triage-entry";
import type { Person } from "../cases/person-of";

interface AlreadyDecidedProps {
  person: Person;
  decision: PastDecision | undefined;
  /** It was decided while whoever reads this was deciding too. */
  meanwhile: boolean;
  /** What they typed, which was not saved. */
  typed: Record<string, string[]>;
  nextHref: string;
}

const typedWords = ["note", "question", "where", "whereNote", "keepNote"] as const;

/** For whoever comes second, or opens an old link: what was decided and by whom. What they typed is there to be copied. */
export function AlreadyDecided({ person, decision, meanwhile, typed, nextHref }: AlreadyDecidedProps) {
  const offer = decision?.offer && `${offerNames[decision.offer]}${decision.alsoSkills ? " and Skills for All" : ""}`;
  const words = typedWords.flatMap((field) => typed[field] ?? []).filter(Boolean);
  return (
    <Page title={`Already decided ${person.reference}`} back={{ href: "/adviser/triage", text: "Triage queue" }}>
      <h1 className="govuk-heading-l">{meanwhile ? "Somebody else decided this while you were" : "This is already decided"}</h1>
      {meanwhile && <p className="govuk-body">Your decision was not saved.</p>}
      <p className="govuk-body">{sayName(person)}, {person.reference}</p>
      {decision && (
        <>
          <p className="govuk-body">
            {decisionWords[decision.kind]}{offer && `: ${offer}`}
            {decision.overrideReason && `. ${overrideReasonWords[decision.overrideReason]}`}
          </p>
          {decision.words && <p className="govuk-body wl-words">{decision.words}</p>}
          <p className="govuk-body">By {decision.decidedBy}, {decision.organisation}, on {sayDay(londonDayOf(decision.decidedAt))}.</p>
        </>
      )}
      {meanwhile && words.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What you typed</h2>
          {words.map((each) => <p key={each} className="govuk-inset-text wl-words">{each}</p>)}
        </>
      )}
      <p className="govuk-body"><a className="govuk-link" href={`/adviser/cases/${person.reference}`}>Open the case</a></p>
      <p className="govuk-body"><a className="govuk-link" href={nextHref}>Go to the next in the queue</a></p>
    </Page>
  );
}
