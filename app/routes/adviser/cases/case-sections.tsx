import type { ReactNode } from "react";
import { barrierWords } from "#app/content/applications";
import { barrierSizeColours, barrierSizeWords, offerNames } from "#app/content/cases";
import { outcomeKindLabels } from "#app/content/outcomes";
import { sayCount } from "#app/content/names";
import { referralStatusColours, referralStatusWords } from "#app/content/referrals";
import { overrideReasonWords } from "#app/content/triage";
import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { Due } from "#app/ui/casework/due";
import { Tag } from "#app/ui/govuk/tag";
import type { listBarriers } from "#db/queries/cases/barriers";
import type { listReferralDrafts } from "#db/queries/referrals/drafts";
import { isLeft } from "#app/domain/referrals/draft";
import { isAdvisersTurn } from "#app/domain/referrals/referral";
import type { findPlanSummary, listEnrolments, listOutcomesOfCase, listReferralsOfCase, listTeam } from "#db/queries/cases/find-case-for-show";

type Rows<Query extends (...args: never[]) => unknown> = Awaited<ReturnType<Query>>;

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="wl-section" aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>{title}</h2>
      {children}
    </section>
  );
}

export function PlanOfCase({ base, plan: { goals, open, done }, agreedOn, mayEdit }: { base: string; plan: Rows<typeof findPlanSummary>; agreedOn: CalendarDay | null; mayEdit: boolean }) {
  return (
    <Section id="plan" title="Plan">
      {goals.length === 0 ? (
        <p className="govuk-body">There is no plan yet. Goals and steps appear here.</p>
      ) : (
        <>
          <ul className="govuk-list govuk-list--bullet">{goals.map((title, index) => <li key={index}>{title}</li>)}</ul>
          <p className="govuk-body">{sayCount(open, "step", "steps")} to do, {done} done. {agreedOn ? `Agreed on ${sayDay(agreedOn)}.` : "Not agreed yet."}</p>
        </>
      )}
      {mayEdit && <p className="govuk-body wl-no-print"><a className="govuk-link" href={`${base}/plan`}>{goals.length === 0 ? "Make a plan" : "Open the plan"}</a></p>}
    </Section>
  );
}

export function ReferralsOfCase({ base, referrals, drafts, today }: { base: string; referrals: Rows<typeof listReferralsOfCase>; drafts: Rows<typeof listReferralDrafts>; today: CalendarDay }) {
  return (
    <Section id="referrals" title={`Referrals (${referrals.length})`}>
      {referrals.length === 0 && <p className="govuk-body">None yet. Who they were referred to, and what came of it, appears here.</p>}
      <ul className="govuk-list govuk-list--spaced">
        {referrals.map(({ id, reference, service, provider, status, respondByOn, sentAt }) => (
          <li key={id}>
            <a className="govuk-link" href={`${base}/referrals/${reference}`}>{service}</a>, {provider} <Tag className={referralStatusColours[status]}>{referralStatusWords[status]}</Tag>
            {sentAt && <div className="govuk-hint govuk-!-margin-bottom-0">Sent on {sayDay(londonDayOf(sentAt))}</div>}
            {(status === "sent" || isAdvisersTurn(status)) && respondByOn && <Due on={respondByOn} today={today} />}
          </li>
        ))}
        {drafts.map(({ id, services, madeByName, changedAt }) => (
          <li key={id}>
            <a className="govuk-link" href={`${base}/referrals/drafts/${id}`}>Draft: {services.join(", ") || "a service"}</a> {isLeft(londonDayOf(changedAt), today) && <Tag className="govuk-tag--grey">Left</Tag>}
            <div className="govuk-hint govuk-!-margin-bottom-0">{madeByName} wrote on it last, on {sayDay(londonDayOf(changedAt))}. Nothing is sent.</div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function OutcomesOfCase({ base, outcomes }: { base: string; outcomes: Rows<typeof listOutcomesOfCase> }) {
  return (
    <Section id="outcomes" title={`Outcomes (${outcomes.length})`}>
      {outcomes.length === 0 && <p className="govuk-body">None yet. A job, a course or a qualification appears here with its evidence.</p>}
      <ul className="govuk-list govuk-list--spaced">
        {outcomes.map(({ id, kind, happenedOn, organisationName, verifiedByName }) => (
          <li key={id}>
            <a className="govuk-link" href={`${base}/outcomes/${id}`}>{outcomeKindLabels[kind]}</a>{organisationName && `, ${organisationName}`}
            <div className="govuk-hint govuk-!-margin-bottom-0">{sayDay(happenedOn)}. {verifiedByName ? `Verified by ${verifiedByName}` : "Not verified yet"}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const whyInWords = (why: string) => (overrideReasonWords as Record<string, string>)[why] ?? why;

export function EnrolmentsOfCase({ enrolments }: { enrolments: Rows<typeof listEnrolments> }) {
  return (
    <Section id="offers" title="Offers">
      {enrolments.length === 0 && <p className="govuk-body">In no offer yet: triage decides.</p>}
      <ul className="govuk-list govuk-list--spaced">
        {enrolments.map(({ offer, fromOn, untilOn, why }, index) => (
          <li key={index}>
            <strong>{offerNames[offer]}</strong>
            <div className="govuk-hint govuk-!-margin-bottom-0">{untilOn ? `${sayDay(fromOn)} to ${sayDay(untilOn)}` : `Since ${sayDay(fromOn)}`}. {whyInWords(why)}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function BarriersOfCase({ base, barriers, mayEdit }: { base: string; barriers: Rows<typeof listBarriers>; mayEdit: boolean }) {
  const open = barriers.filter(({ closedOn }) => !closedOn);
  return (
    <Section id="barriers" title={`Barriers (${open.length} open)`}>
      {open.length === 0 && <p className="govuk-body">No barrier is open.</p>}
      <ul className="govuk-list govuk-list--spaced">
        {open.map(({ id, code, size }) => (
          <li key={id}>{barrierWords[code]} <Tag className={barrierSizeColours[size]}>{barrierSizeWords[size]}</Tag></li>
        ))}
      </ul>
      {mayEdit && <p className="govuk-body wl-no-print"><a className="govuk-link" href={`${base}/barriers`}>{barriers.length > open.length ? "Change barriers, or see closed ones" : "Change barriers"}</a></p>}
    </Section>
  );
}

export function TeamOfCase({ base, team }: { base: string; team: Rows<typeof listTeam> }) {
  return (
    <Section id="team" title="Who works on this case">
      {team.length === 0 && <p className="govuk-body">Nobody yet. Whoever accepts them in triage, or is chosen there, leads.</p>}
      <ul className="govuk-list govuk-list--spaced">
        {team.map(({ name, organisation, lead, reason, fromAt }, index) => (
          <li key={index}>
            <strong>{name}</strong>, {organisation}{lead && " (lead)"}
            <div className="govuk-hint govuk-!-margin-bottom-0">{lead ? "" : `${reason}. `}Since {sayDay(londonDayOf(fromAt))}</div>
          </li>
        ))}
      </ul>
      <p className="govuk-body wl-no-print"><a className="govuk-link" href={`${base}/people`}>People on this case, and who may see it</a></p>
    </Section>
  );
}
