import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { barrierWords } from "#app/content/applications";
import { barrierSizeWords, caseStatusWords, offerNames } from "#app/content/cases";
import { sayName } from "#app/content/names";
import { outcomeKindLabels } from "#app/content/outcomes";
import { stepOwnerWords } from "#app/content/plans";
import { noteReaders } from "#app/content/record";
import { referralStatusWords } from "#app/content/referrals";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayTime } from "#app/domain/calendar/say-time";
import { sayDay } from "#app/domain/calendar/words";
import { nextThings } from "#app/domain/cases/next-things";
import { today as todayIs } from "#app/platform/service.server";
import { PlanGoals } from "#app/ui/casework/plan";
import { Button } from "#app/ui/govuk/button";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { listBarriers } from "#db/queries/cases/barriers";
import { findCaseFacts } from "#db/queries/cases/find-case-facts";
import { listEnrolments, listOutcomesOfCase, listReferralsOfCase } from "#db/queries/cases/find-case-for-show";
import { findNewestAssessment } from "#db/queries/casework/assessments";
import { countTries } from "#db/queries/casework/contacts";
import { listStandingNotes } from "#db/queries/casework/notes";
import { findPlanForCase } from "#db/queries/plans/find-plan";
import { Answered } from "../assessment/answered";
import { sayTries } from "../contacts/say-tries";
import { PersonBar } from "./person-bar";
import { readCase } from "./read-case.server";

const mostNotes = 20;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:read");
  const today = todayIs();
  const withNotes = new URL(request.url).searchParams.get("notes") === "yes";
  const shown = await readCase(actor, params.caseRef, async (db, { case: { id } }) => {
    const facts = (await findCaseFacts(db, [id], today)).get(id);
    return {
      next: facts ? nextThings(facts, today) : [],
      plan: (await findPlanForCase(db, id))?.plan,
      enrolments: (await listEnrolments(db, id)).filter(({ untilOn }) => untilOn === null),
      barriers: (await listBarriers(db, id)).filter(({ closedOn }) => closedOn === null),
      referrals: await listReferralsOfCase(db, id),
      outcomes: await listOutcomesOfCase(db, id),
      assessment: await findNewestAssessment(db, id),
      tries: await countTries(db, id),
      notes: withNotes ? await listStandingNotes(db, id, mostNotes) : [],
    };
  });
  return { ...shown, today, withNotes };
}

/** A case on one page, for a meeting or for the resident; notes only where they are asked for. */
export default function Summary() {
  const { person, status, openedOn, leadName, today, next, plan, enrolments, barriers, referrals, outcomes, assessment, tries, notes, withNotes } = useLoaderData<typeof loader>();
  const base = `/adviser/cases/${person.reference}`;
  return (
    <Page title={`Summary ${person.reference}`} back={{ href: base, text: "Case" }}>
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">Summary for {sayName(person)}</h1>
      <p className="govuk-body">As it stands on {sayDay(today)}. {sayTries(tries)}</p>
      <form method="get" className="wl-no-print">
        <Checkboxes name="notes" className="govuk-checkboxes--small" values={withNotes ? ["yes"] : []} items={[{ value: "yes", text: "With the newest notes that I can read", hint: "Take them out before you give this page to anybody" }]} />
        <Button className="govuk-button--secondary">Show it so</Button>
      </form>
      <SummaryList
        rows={[
          { key: "Case", value: `${caseStatusWords[status]}, since ${sayDay(openedOn)}` },
          Boolean(leadName) && { key: "Lead adviser", value: leadName },
          enrolments.length > 0 && { key: "Offers", value: enrolments.map(({ offer, fromOn }) => `${offerNames[offer]}, since ${sayDay(fromOn)}`).join("; ") },
          barriers.length > 0 && { key: "In the way", value: barriers.map(({ code, size }) => `${barrierWords[code]} (${barrierSizeWords[size].toLowerCase()})`).join("; ") },
          referrals.length > 0 && { key: "Referrals", value: referrals.map(({ service, provider, status: of }) => `${service}, ${provider}: ${referralStatusWords[of].toLowerCase()}`).join("; ") },
          outcomes.length > 0 && { key: "Outcomes", value: outcomes.map(({ kind, happenedOn }) => `${outcomeKindLabels[kind]}, ${sayDay(happenedOn)}`).join("; ") },
        ]}
      />
      {next.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What happens next</h2>
          <ul className="govuk-list govuk-list--bullet">{next.map(({ kind, reason, dueOn }, index) => <li key={`${kind}-${index}`}>{reason}, by {sayDay(dueOn)}</li>)}</ul>
        </>
      )}
      {plan && plan.goals.length > 0 && <PlanGoals plan={plan} today={today} ownerOf={({ owner, ownerName }) => (owner === "resident" ? sayName(person) : (ownerName ?? stepOwnerWords[owner]))} />}
      {assessment && (
        <>
          <h2 className="govuk-heading-m">Assessment of {sayDay(assessment.doneOn)}</h2>
          <Answered assessment={assessment} />
        </>
      )}
      {withNotes && (
        <>
          <h2 className="govuk-heading-m">Notes</h2>
          {notes.length === 0 && <p className="govuk-body">There are no notes that you can read.</p>}
          <ul className="govuk-list govuk-list--spaced">
            {notes.map(({ id, words, authorName, organisationName, at, visibility }) => (
              <li key={id}>
                <strong>{sayDay(londonDayOf(at))}, {sayTime(at)}. {authorName}, {organisationName}</strong>{visibility !== "case_team" && ` (${noteReaders[visibility].tag(organisationName)})`}
                <span className="wl-words">{words}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
