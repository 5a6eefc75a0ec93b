import type { ReactNode } from "react";
import { answersAsAsked } from "#app/content/answers-as-asked";
import { offerNames } from "#app/content/cases";
import { freshnessWords, sayFit, sayMissing } from "#app/content/finding";
import { declineReasonWords } from "#app/content/referrals";
import { urgencyWords } from "#app/content/triage";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import type { TriageCause } from "#app/domain/applications/application";
import type { DraftKind } from "#app/domain/applications/referrer";
import type { Offer } from "#app/domain/cases/offer";
import type { OfferSuggestion } from "#app/domain/applications/triage-rules";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import type { Match } from "#app/domain/finding/match";
import type { DeclineReason } from "#app/domain/referrals/referral";
import { Answers } from "#app/ui/casework/answers";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { Timeline, type TimelineDay } from "#app/ui/casework/timeline";
import { Details } from "#app/ui/govuk/details";
import type { FoundService } from "#db/queries/services/list-services";
import type { PastDecision } from "#db/queries/triage/find-triage-entry";

/** What the rules suggest and why. A person decides; `children` is the short way to say yes. */
export function Suggestion({ suggestion: { primary, alsoSkills, reasons, urgency, rulesVersion }, children }: { suggestion: OfferSuggestion; children?: ReactNode }) {
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
      {children}
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
  askedByName: string | null;
  askedOffer: Offer | null;
}

/** Why the case is here again, in the words of whoever sent it back, and how it came to this. */
export function StoryOfReturn({ entry: { cause, words, waitingSince, declineReason, serviceName, providerName, askedByName, askedOffer }, asked, story }: { entry: Returned; asked: PastDecision | undefined; story: readonly TimelineDay[] }) {
  if (cause === "new_application" && !waitingSince) return null;
  const heading = waitingSince ? "Waiting for their answer" : cause === "resident_answered" ? "What they answered" : "Why it is here again";
  return (
    <section className="wl-section" aria-labelledby="came-back">
      <h2 className="govuk-heading-m" id="came-back">{heading}</h2>
      {asked && <p className="govuk-body">{asked.decidedBy} asked on {sayDay(londonDayOf(asked.decidedAt))}: <span className="wl-words">{asked.words}</span></p>}
      {askedOffer && <p className="govuk-body">{askedByName ?? "The lead adviser"} asks for {offerNames[askedOffer]}:</p>}
      {serviceName && <p className="govuk-body">{[serviceName, providerName].filter(Boolean).join(", ")}{declineReason && `: “${declineReasonWords[declineReason]}”`}</p>}
      {words && <p className="govuk-body wl-words">{words}</p>}
      {story.length > 0 && <Details summary="What happened before"><Timeline days={story} /></Details>}
    </section>
  );
}

interface FittingProps {
  services: readonly Match<FoundService>[];
  caseRef: string;
  /** The referral that came back: what was shared, its note and its goals go along to the next. */
  from: string | undefined;
  /** The service that said no, or nothing, where one did. */
  refusedBy: string | undefined;
}

/** Where to record, in two taps, that nothing suits: with the service that could not take them, where there is one. */
export const nothingSuits = (caseRef: string, serviceId: string | undefined): string => `/adviser/cases/${caseRef}/unmet-needs/new${serviceId ? `?why=full&service=${serviceId}` : ""}`;

/** The next services that fit, the best first, each with why; one press begins a draft to one or more of them. */
export function FittingServices({ services, caseRef, from, refusedBy }: FittingProps) {
  const whyOf = ({ fits, missing, freshness }: Match<FoundService>) => [...fits.map(sayFit), ...missing.map(sayMissing), freshnessWords[freshness]].filter(Boolean).join(". ");
  return (
    <section className="wl-section" aria-labelledby="fitting">
      <h2 className="govuk-heading-m" id="fitting">Next fitting services</h2>
      {services.length === 0 ? (
        <p className="govuk-body">No other service fits them at the moment. <a className="govuk-link" href={nothingSuits(caseRef, refusedBy)}>Record that nothing suitable exists</a></p>
      ) : from ? (
        <PostForm action={`/adviser/cases/${caseRef}/referrals/draft?${services.map(({ service }) => `service=${service.id}`).join("&")}`}>
          <input type="hidden" name="act" value="start" />
          <input type="hidden" name="from" value={from} />
          <Checkboxes
            name="service" className="govuk-checkboxes--small" legend={{ text: "Whom to ask next", className: "govuk-fieldset__legend--s" }} hint="What was shared, the note and the goals go along. Of several, the first to say yes takes them." values={services.slice(0, 1).map(({ service }) => service.id)}
            items={services.map((match) => ({ value: match.service.id, text: `${match.service.name}, ${match.service.organisationName}`, hint: whyOf(match) }))}
          />
          <Button preventDoubleClick>Draft the next referral</Button>
        </PostForm>
      ) : (
        <ul className="govuk-list govuk-list--spaced">
          {services.map((match) => (
            <li key={match.service.id}>
              <a className="govuk-link govuk-!-font-weight-bold" href={`/adviser/cases/${caseRef}/referrals/draft?service=${match.service.id}`}>{match.service.name}</a>, {match.service.organisationName}
              <br />
              {whyOf(match)}
            </li>
          ))}
        </ul>
      )}
      <p className="govuk-body"><a className="govuk-link" href={`/adviser/cases/${caseRef}/referrals/new`}>See all services</a></p>
      {services.length > 0 && <p className="govuk-body">None of them suits? <a className="govuk-link" href={nothingSuits(caseRef, refusedBy)}>Record that nothing suitable exists</a></p>}
    </section>
  );
}

/** The application as it was asked and answered. */
export function Application({ answers, hubName, kind, taken }: { answers: ApplicationAnswers; hubName: string; kind: DraftKind; taken: string | undefined }) {
  return (
    <section className="wl-section" aria-labelledby="application">
      <h2 className="govuk-heading-m" id="application">The application</h2>
      {taken && <p className="govuk-body"><strong>{taken}</strong></p>}
      <Answers answers={answersAsAsked(answers, hubName, kind)} />
    </section>
  );
}
