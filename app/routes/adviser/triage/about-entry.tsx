import { answersAsAsked } from "#app/content/answers-as-asked";
import { offerNames } from "#app/content/cases";
import { sayName } from "#app/content/names";
import { declineReasonWords, freshnessWords, sayFit, sayMissing } from "#app/content/referrals";
import { decisionWords, overrideReasonWords, urgencyWords } from "#app/content/triage";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import type { TriageCause } from "#app/domain/applications/application";
import type { OfferSuggestion } from "#app/domain/applications/triage-rules";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import type { Match } from "#app/domain/referrals/matching";
import type { DeclineReason } from "#app/domain/referrals/referral";
import { Answers } from "#app/ui/casework/answers";
import { Timeline, type TimelineDay } from "#app/ui/casework/timeline";
import { Details } from "#app/ui/govuk/details";
import { Page } from "#app/ui/page";
import type { FoundService } from "#db/queries/services/list-services";
import type { PastDecision } from "#db/queries/triage/find-triage-entry";
import type { Person } from "../cases/person-of";

/** What the rules suggest and why. A person decides. */
export function Suggestion({ suggestion: { primary, alsoSkills, reasons, urgency, rulesVersion } }: { suggestion: OfferSuggestion }) {
  return (
    <section className="wl-section" aria-labelledby="suggestion">
      <h2 className="govuk-heading-m" id="suggestion">Suggested: {offerNames[primary]}{alsoSkills && " and Skills for All"}</h2>
      <ul className="govuk-list govuk-list--bullet">{reasons.map(({ ruleId, text }) => <li key={ruleId}>{text}</li>)}</ul>
      {urgency.level !== "usual" && (
        <>
          <h3 className="govuk-heading-s">{urgencyWords[urgency.level]}</h3>
          <ul className="govuk-list govuk-list--bullet">{urgency.reasons.map(({ ruleId, text }) => <li key={ruleId}>{text}</li>)}</ul>
        </>
      )}
      <p className="govuk-body-s">By the rules of version {rulesVersion}. The answers alone are looked at: you know more.</p>
    </section>
  );
}

interface Returned {
  cause: TriageCause;
  words: string;
  waitingSince: Date | null;
  declineReason?: DeclineReason | null | undefined;
  serviceName: string | null;
  providerName: string | null;
}

/** Why the case is here again, in the words of whoever sent it back, and how it came to this. */
export function StoryOfReturn({ entry: { cause, words, waitingSince, declineReason, serviceName, providerName }, asked, story }: { entry: Returned; asked: PastDecision | undefined; story: readonly TimelineDay[] }) {
  if (cause === "new_application" && !waitingSince) return null;
  const heading = waitingSince ? "Waiting for their answer" : cause === "resident_answered" ? "What they answered" : "Why it is here again";
  return (
    <section className="wl-section" aria-labelledby="came-back">
      <h2 className="govuk-heading-m" id="came-back">{heading}</h2>
      {asked && <p className="govuk-body">{asked.decidedBy} asked on {sayDay(londonDayOf(asked.decidedAt))}: <span className="wl-words">{asked.words}</span></p>}
      {serviceName && <p className="govuk-body">{[serviceName, providerName].filter(Boolean).join(", ")}{declineReason && `: “${declineReasonWords[declineReason]}”`}</p>}
      {words && <p className="govuk-body wl-words">{words}</p>}
      {story.length > 0 && <Details summary="What happened before"><Timeline days={story} /></Details>}
    </section>
  );
}

/** Services that fit, the best first, each with why. */
export function FittingServices({ services, caseRef }: { services: readonly Match<FoundService>[]; caseRef: string }) {
  return (
    <section className="wl-section" aria-labelledby="fitting">
      <h2 className="govuk-heading-m" id="fitting">Next fitting services</h2>
      <ul className="govuk-list govuk-list--spaced">
        {services.map(({ service, fits, missing, freshness }) => (
          <li key={service.id}>
            <a className="govuk-link govuk-!-font-weight-bold" href={`/adviser/cases/${caseRef}/referrals/new/${service.id}`}>{service.name}</a>, {service.organisationName}
            <br />
            {[...fits.map(sayFit), ...missing.map(sayMissing), freshnessWords[freshness]].filter(Boolean).join(". ")}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The application as it was asked and answered. */
export function Application({ answers, hubName }: { answers: ApplicationAnswers; hubName: string }) {
  return (
    <section className="wl-section" aria-labelledby="application">
      <h2 className="govuk-heading-m" id="application">The application</h2>
      <Answers answers={answersAsAsked(answers, hubName)} />
    </section>
  );
}

/** For whoever comes second, or opens an old link: what was decided, and by whom. */
export function AlreadyDecided({ person, decision, meanwhile }: { person: Person; decision: PastDecision | undefined; meanwhile: boolean }) {
  const offer = decision?.offer && `${offerNames[decision.offer]}${decision.alsoSkills ? " and Skills for All" : ""}`;
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
      <p className="govuk-body"><a className="govuk-link" href={`/adviser/cases/${person.reference}`}>Open the case</a></p>
      <p className="govuk-body"><a className="govuk-link" href="/adviser/triage">Go to the next in the queue</a></p>
    </Page>
  );
}
