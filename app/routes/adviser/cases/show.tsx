import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answersAsAsked } from "#app/content/answers-as-asked";
import { sayTaken } from "#app/content/applications";
import { caseStatusColours, caseStatusWords, closeReasonWords } from "#app/content/cases";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import type { CaseEventKind } from "#app/domain/cases/case-event";
import { nextThings } from "#app/domain/cases/next-things";
import { can } from "#app/domain/people/permissions";
import { sayDay } from "#app/domain/calendar/words";
import { today as todayIs } from "#app/platform/service.server";
import { Answers } from "#app/ui/casework/answers";
import { Due } from "#app/ui/casework/due";
import { WorkList } from "#app/ui/casework/work-list";
import { Details } from "#app/ui/govuk/details";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { sayName } from "#app/content/names";
import { requirePermission } from "#app/web/access.server";
import { saidFor } from "#app/web/said-for";
import { listBarriers } from "#db/queries/cases/barriers";
import { findCaseFacts } from "#db/queries/cases/find-case-facts";
import { findPlanSummary, listEnrolments, listOutcomesOfCase, listReferralsOfCase, listTeam } from "#db/queries/cases/find-case-for-show";
import { listReferralDrafts } from "#db/queries/referrals/drafts";
import { countTries } from "#db/queries/casework/contacts";
import { findNoteDraft } from "#db/queries/casework/note-drafts";
import { listOtherCases } from "#db/queries/people/other-cases";
import { listPossibleDuplicates } from "#db/queries/people/possible-duplicates";
import { findReferrer } from "#db/queries/referrers/find-referrer";
import { findApplicationOfCase } from "#db/queries/triage/find-triage-entry";
import { BarriersOfCase, EnrolmentsOfCase, OutcomesOfCase, PlanOfCase, ReferralsOfCase, TeamOfCase } from "./case-sections";
import { CaseNav, OnThisPage } from "./case-nav";
import { isOfTriage, linkOfNext } from "./next-link";
import { PersonBar } from "./person-bar";
import { OtherCases } from "../records/other-cases";
import { PossibleDuplicates } from "./possible-duplicates";
import { readCase } from "./read-case.server";
import { Story } from "./story";
import { storyOfCase } from "./story-of-case.server";
import { ActivitySection, readActivityNow } from "../young-people/section-of-case";
import { WhoAsked } from "./who-asked";
import { NoteForm } from "../notes/note-form";
import { readersOf } from "../notes/readers-of";
import { sayTries } from "../contacts/say-tries";

/** What a story tells of the answers: not shown once the resident did not want them given. */
const saidByReferrer: readonly CaseEventKind[] = ["barrier_opened", "barrier_closed"];

/** What was done on the page that led back here. */
const savedWords: Record<string, string> = {
  "draft-kept": "The draft is kept. Nothing is sent, and whoever is on the team can go on with it.",
  "draft-thrown-away": "The draft is thrown away. Nothing of it was sent.",
  "referrals-sent": "The referrals are sent. Each provider has a one-time link to answer by, and the first to say yes takes them.",
  "referrals-sent-without-email": "The referrals are sent. We have no email address for at least one of the services: ring them so that they sign in and answer.",
  "unmet-need": "It is recorded that nothing suits. Managers see what is missing, and not for whom.",
};

/** `undefined` where they were deleted: the resident did not want what somebody asked for. */
const answersToShow = (answers: ApplicationAnswers | undefined) => (answers && Object.keys(answers).length > 0 ? answers : undefined);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:read");
  const today = todayIs();
  const query = new URL(request.url).searchParams;
  const shown = await readCase(actor, params.caseRef, async (db, { case: { id, reference } }) => {
    const [facts, enrolments, barriers, plan, referrals, outcomes, team, application, duplicates, asked, draft, tries, otherCases, drafts] = await Promise.all([
      findCaseFacts(db, [id], today), listEnrolments(db, id), listBarriers(db, id), findPlanSummary(db, id), listReferralsOfCase(db, id), listOutcomesOfCase(db, id), listTeam(db, id), findApplicationOfCase(db, id), listPossibleDuplicates(db, id), findReferrer(db, id), findNoteDraft(db, actor, id), countTries(db, id), listOtherCases(db, id), listReferralDrafts(db, id),
    ]);
    const ofCase = facts.get(id);
    const story = await storyOfCase(db, actor, { caseId: id, reference, today, query, without: asked?.referrer.objectedAt ? saidByReferrer : [] });
    const activity = await readActivityNow(db, id, today);
    return { activity, asked, unanswered: ofCase?.unansweredSince !== undefined, next: ofCase ? nextThings(ofCase, today) : [], enrolments, barriers, plan, referrals, outcomes, team, duplicates, otherCases, answers: answersToShow(application?.answers), taken: application && sayTaken(application), story, draft, drafts, tries };
  });
  const saved = saidFor(savedWords, query.has("unmet-need") ? "unmet-need" : query.get("saved"));
  return { ...shown, saved, today, mayEdit: shown.mayWork, mayTriage: can(actor, "application:triage"), mayConfirm: can(actor, "activity:confirm"), mayAskAboutPlan: can(actor, "plan:query"), mayAnswerRights: can(actor, "rights:answer"), readers: readersOf(actor, shown) };
}

export default function ShowCase() {
  const found = useLoaderData<typeof loader>();
  const { person, status, closedOn, closeReason, next, today, mayEdit, mayTriage } = found;
  const base = `/adviser/cases/${person.reference}`;
  return (
    <Page title={`Case ${person.reference}`} wide back={{ href: "/adviser/cases", text: "Cases" }}>
      {found.saved && <NotificationBanner type="success">{found.saved}</NotificationBanner>}
      <PersonBar person={person} today={today} mayChange={mayEdit} />
      <h1 className="govuk-heading-l">
        {sayName(person)} <Tag className={caseStatusColours[status]}>{caseStatusWords[status]}</Tag>
      </h1>
      {closedOn && <p className="govuk-body">Closed on {sayDay(closedOn)}{closeReason && `: ${closeReasonWords[closeReason].toLowerCase()}`}.</p>}
      <CaseNav base={base} reference={person.reference} mayAskAboutPlan={found.mayAskAboutPlan} mayAnswerRights={found.mayAnswerRights} unanswered={found.unanswered} inSupport={status === "in_support"} notMet={!found.firstMetOn} mayWork={mayEdit} />
      <OnThisPage />
      <section className="wl-section" aria-labelledby="next">
        <h2 className="govuk-heading-m" id="next">What happens next</h2>
        {next.length === 0 ? (
          <p className="govuk-body">{status === "closed" ? "This case is closed: nothing is due." : "Nothing is due. Steps with a date, referrals and meetings appear here."}</p>
        ) : (
          <WorkList
            items={next.map((thing, index) => ({
              id: `${thing.kind}-${index}`,
              title: thing.reason, facts: [], reason: <Due on={thing.dueOn} today={today} />,
              action: (isOfTriage(thing) ? mayTriage : mayEdit) && <a className="govuk-link" href={linkOfNext(person.reference, thing)}>{thing.action}<span className="govuk-visually-hidden">: {thing.reason}</span></a>,
            }))}
          />
        )}
      </section>
      <OtherCases cases={found.otherCases} />
      <PossibleDuplicates person={person} duplicates={found.duplicates} mayJoin={found.mayTriage} />
      <div className="wl-sections">
        <div>
          <PlanOfCase base={base} plan={found.plan} agreedOn={found.planAgreedOn} mayEdit={mayEdit} />
          <ReferralsOfCase base={base} referrals={found.referrals} drafts={found.drafts} today={today} />
          <OutcomesOfCase base={base} outcomes={found.outcomes} />
          <section className="wl-section" aria-labelledby="story">
            <h2 className="govuk-heading-m" id="story">What happened</h2>
            {mayEdit && <Details className="wl-no-print" summary={found.draft ? "Go on with your note" : "Write a note"} open={found.draft !== undefined}><NoteForm caseRef={person.reference} readers={found.readers} draft={found.draft} /></Details>}
            {found.tries.count > 0 && <p className="govuk-body">{sayTries(found.tries)} <a className="govuk-link" href={`${base}/contacts`}>All contacts</a></p>}
            <Story base={base} {...found.story} />
          </section>
        </div>
        <div>
          {found.asked && <WhoAsked asked={found.asked} mayEdit={mayTriage} />}
          <ActivitySection base={base} activity={found.activity} today={today} mayEdit={found.mayConfirm} />
          <EnrolmentsOfCase enrolments={found.enrolments} />
          <BarriersOfCase base={base} barriers={found.barriers} mayEdit={mayEdit} />
          <TeamOfCase base={base} team={found.team} />
        </div>
      </div>
      {found.taken && <p className="govuk-body">The application: {found.taken}.</p>}
      {found.answers && <Details summary="The application, as it was asked and answered"><Answers answers={answersAsAsked(found.answers, person.hubName, found.asked ? "for_someone_else" : "self")} /></Details>}
    </Page>
  );
}
