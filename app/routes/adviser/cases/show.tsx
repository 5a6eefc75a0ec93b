import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answersAsAsked } from "#app/content/answers-as-asked";
import { caseStatusColours, caseStatusWords, closeReasonWords } from "#app/content/cases";
import { nextThings } from "#app/domain/cases/next-things";
import { can } from "#app/domain/people/permissions";
import { sayDay } from "#app/domain/calendar/words";
import { today as todayIs } from "#app/platform/service.server";
import { Answers } from "#app/ui/casework/answers";
import { Due } from "#app/ui/casework/due";
import { Timeline } from "#app/ui/casework/timeline";
import { WorkList } from "#app/ui/casework/work-list";
import { Details } from "#app/ui/govuk/details";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { sayName } from "#app/content/names";
import { requirePermission } from "#app/web/access.server";
import { listBarriers } from "#db/queries/cases/barriers";
import { findCaseFacts } from "#db/queries/cases/find-case-facts";
import { findPlanSummary, listEnrolments, listEvents, listOutcomesOfCase, listReferralsOfCase, listTeam } from "#db/queries/cases/find-case-for-show";
import { findApplicationOfCase } from "#db/queries/triage/find-triage-entry";
import { BarriersOfCase, EnrolmentsOfCase, OutcomesOfCase, PlanOfCase, ReferralsOfCase, TeamOfCase } from "./case-sections";
import { linkOfNext } from "./next-link";
import { PersonBar } from "./person-bar";
import { readCase } from "./read-case.server";
import { timelineOf } from "./timeline-of";

const mostEvents = 200;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:read");
  const today = todayIs();
  const shown = await readCase(actor, params.caseRef, async (db, { case: { id } }) => {
    const [facts, enrolments, barriers, plan, referrals, outcomes, team, application, events] = await Promise.all([
      findCaseFacts(db, [id]), listEnrolments(db, id), listBarriers(db, id), findPlanSummary(db, id), listReferralsOfCase(db, id), listOutcomesOfCase(db, id), listTeam(db, id), findApplicationOfCase(db, id), listEvents(db, id, mostEvents),
    ]);
    const ofCase = facts.get(id);
    return { next: ofCase ? nextThings(ofCase, today) : [], enrolments, barriers, plan, referrals, outcomes, team, answers: application?.answers, days: timelineOf(events, today), more: events.length === mostEvents };
  });
  return { ...shown, today, mayEdit: can(actor, "plan:edit") };
}

export default function ShowCase() {
  const found = useLoaderData<typeof loader>();
  const { person, status, closedOn, closeReason, next, today, mayEdit } = found;
  const base = `/adviser/cases/${person.reference}`;
  return (
    <Page title={`Case ${person.reference}`} wide back={{ href: "/adviser/cases", text: "Cases" }}>
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">
        {sayName(person)} <Tag className={caseStatusColours[status]}>{caseStatusWords[status]}</Tag>
      </h1>
      {closedOn && <p className="govuk-body">Closed on {sayDay(closedOn)}{closeReason && `: ${closeReasonWords[closeReason].toLowerCase()}`}.</p>}
      {mayEdit && status === "in_support" && (
        <nav className="wl-no-print" aria-label="This case">
          <ul className="wl-do">
            {!found.firstMetOn && <li><a className="govuk-link" href={`${base}/first-meeting`}>Record the first meeting</a></li>}
            <li><a className="govuk-link" href={`${base}/plan`}>Plan</a></li>
            <li><a className="govuk-link" href={`${base}/barriers`}>Barriers</a></li>
            <li><a className="govuk-link" href={`${base}/referrals/new`}>Refer to a provider</a></li>
            <li><a className="govuk-link" href={`${base}/outcomes/new`}>Record an outcome</a></li>
          </ul>
        </nav>
      )}
      <section className="wl-section" aria-labelledby="next">
        <h2 className="govuk-heading-m" id="next">What happens next</h2>
        {next.length === 0 ? (
          <p className="govuk-body">{status === "closed" ? "This case is closed: nothing is due." : "Nothing is due. Steps with a date, referrals and meetings appear here."}</p>
        ) : (
          <WorkList
            items={next.map((thing, index) => ({
              id: `${thing.kind}-${index}`,
              title: thing.reason, facts: [], reason: <Due on={thing.dueOn} today={today} />,
              action: mayEdit && <a className="govuk-link" href={linkOfNext(person.reference, thing)}>{thing.action}<span className="govuk-visually-hidden">: {thing.reason}</span></a>,
            }))}
          />
        )}
      </section>
      <div className="wl-sections">
        <div>
          <PlanOfCase base={base} plan={found.plan} agreedOn={found.planAgreedOn} mayEdit={mayEdit} />
          <ReferralsOfCase base={base} referrals={found.referrals} today={today} />
          <OutcomesOfCase base={base} outcomes={found.outcomes} />
          <section className="wl-section" aria-labelledby="story">
            <h2 className="govuk-heading-m" id="story">What happened</h2>
            <Timeline days={found.days} />
            {found.more && <p className="govuk-body">The last {mostEvents} events are shown.</p>}
          </section>
        </div>
        <div>
          <EnrolmentsOfCase enrolments={found.enrolments} />
          <BarriersOfCase base={base} barriers={found.barriers} mayEdit={mayEdit} />
          <TeamOfCase team={found.team} />
        </div>
      </div>
      {found.answers && <Details summary="The application, as it was asked and answered"><Answers answers={answersAsAsked(found.answers, person.hubName)} /></Details>}
    </Page>
  );
}
