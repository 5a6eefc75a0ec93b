import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { mayWorkOn } from "#app/domain/cases/team";
import { mayAskForPlace } from "#app/domain/courses/waiting-list";
import { isOpen, wasTaken, type ReferralStatus } from "#app/domain/referrals/referral";
import { isLastNo } from "#app/domain/referrals/together";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { saidFor } from "#app/web/said-for";
import { asActor, type Db } from "#db/client.server";
import { isOnTheTeam } from "#db/queries/cases/on-the-team";
import { hasStarts } from "#db/queries/courses/starts";
import { listAmendments } from "#db/queries/referrals/amendments";
import { findOpenTurnOf, listReferralAnswers, listTogether } from "#db/queries/referrals/answers";
import { findReferralOfCase, listEventsOfReferral, listReferralMessages } from "#db/queries/referrals/find-referral";
import { listReferralGoals } from "#db/queries/referrals/goals";
import { listMarksOfReferral } from "#db/queries/registers/attendance";
import { listReports } from "#db/queries/reports/end-reports";
import { readAct, type Acted } from "./act-on-referral.server";
import { OtherDates, WriteToThem } from "./dates-and-messages";
import { AnswerTheProvider, ReferralRecord, TakeItBack, type AfterNo } from "./referral-record";
import { Amendments, Answers, Goals, Reports, Sessions } from "./referral-story";
import { amendmentsInWords, answersInWords, recordOf, reportsShown, sessionsInWords } from "./record-of";
import { actForm } from "./show.form";

const savedWords: Record<string, string> = {
  sent: "The referral is sent. The provider has a one-time link to answer by.",
  "sent-without-email": "The referral is sent. We have no email address for this service: ring them so that they sign in and answer.",
  answer: "Your answer is with the provider",
  withdraw: "The referral is withdrawn and the provider is told",
  "agree-dates": "The day is agreed. The provider and the resident are told.",
  "refuse-dates": "The provider is told that no day suits. It is their turn again.",
  write: "Your message is with the provider",
  read: "It waits for nobody any more",
  "check-report": "You have looked at the report",
  amended: "What the provider sees is changed, and they are told",
};

async function readAfterNo(db: Db, referral: { id: string; status: ReferralStatus; togetherId: string | null }): Promise<AfterNo | undefined> {
  if (referral.status !== "declined" && referral.status !== "expired") return undefined;
  const others = await listTogether(db, referral);
  if (others.some(({ status }) => wasTaken(status))) return { is: "taken" };
  if (!isLastNo(others)) return { is: "others-run" };
  const entryId = await findOpenTurnOf(db, [referral.id, ...others.map(({ id }) => id)]);
  return entryId ? { is: "in-triage", entryId } : { is: "decided" };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:read");
  return asActor(actor, async (db) => {
    const found = orNotFound(await findReferralOfCase(db, params.caseRef ?? "", params.referralRef ?? ""));
    const { referral } = found;
    const messages = await listReferralMessages(db, referral.id);
    const events = await listEventsOfReferral(db, referral.caseId, referral.id);
    await recordCaseRead(depsWithin(db), actor, { id: referral.caseId, reference: found.caseReference });
    const mayWork = mayWorkOn(actor, { onTeam: await isOnTheTeam(db, referral.caseId) });
    const lastOfTheirs = messages.findLast(({ fromProvider }) => fromProvider);
    const runs = isOpen(referral.status) && referral.status !== "draft";
    return {
      record: recordOf(found, messages, events),
      answers: answersInWords(await listReferralAnswers(db, referral.id)),
      amendments: amendmentsInWords(await listAmendments(db, referral.id)),
      goals: await listReferralGoals(db, referral.id),
      sessions: sessionsInWords(await listMarksOfReferral(db, referral.id)),
      afterNo: await readAfterNo(db, referral),
      reports: reportsShown(await listReports(db, referral.id)),
      version: referral.version,
      offered: mayWork && referral.status === "dates_offered" ? (referral.offeredDays ?? []) : [],
      unread: lastOfTheirs !== undefined && (!referral.messagesSeenAt || lastOfTheirs.writtenAt > referral.messagesSeenAt),
      mayWork, mayAnswer: mayWork && referral.status === "asked_for_more", mayChange: mayWork && runs, mayWithdraw: mayWork && isOpen(referral.status),
      mayHavePlace: mayAskForPlace(referral.status) && (await hasStarts(db, referral.serviceId)),
      today: today(),
      saved: saidFor(savedWords, new URL(request.url).searchParams.get("saved")),
    };
  });
}

const refusals: Partial<Record<Acted, { field: string; message: string }>> = {
  over: { field: "message", message: "This referral has ended, so nobody reads messages about it any more" },
  "day-not-offered": { field: "day", message: "Select one of the days they offered" },
  "day-has-passed": { field: "day", message: "That day has passed. Select another, or say that no day suits" },
};

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "referral:make");
  const form = await request.formData();
  const found = orNotFound(await asActor(actor, (db) => findReferralOfCase(db, params.caseRef ?? "", params.referralRef ?? "")));
  const { value: which, errors: none, typed } = parseForm(actForm, form);
  if (none) return data({ errors: none, typed, changed: false }, 422);
  const work = readAct[which.act](form);
  if (Array.isArray(work)) return data({ errors: work, typed, changed: false }, 422);
  const outcome = await once({ actor }, form, async (deps) => {
    const done = await work(deps, actor, { referralId: found.referral.id, caseRef: found.caseReference });
    return done === "done" ? redirect(`/adviser/cases/${found.caseReference}/referrals/${found.referral.reference}?saved=${which.act}`) : done;
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if (outcome === "changed-meanwhile" || outcome === "checked-already") return data({ errors: [], typed, changed: true }, 409);
  if (outcome instanceof Response) return redirected(outcome);
  const refused = refusals[outcome as Acted];
  return data({ errors: refused ? [refused] : [], typed, changed: refused === undefined }, refused ? 422 : 409);
}

export default function ShowReferral() {
  const { record, answers, amendments, goals, reports, sessions, afterNo, version, offered, unread, mayWork, mayAnswer, mayChange, mayHavePlace, mayWithdraw, today: on, saved } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const typed = problem?.typed ?? {};
  // Made again after a mistake, a form keeps the version it was made from, so that a change in between still shows.
  const made = !problem?.changed && /^\d{1,9}$/.test(typed.version?.[0] ?? "") ? Number(typed.version?.[0]) : version;
  const forms = { typed, errors: problem?.errors ?? [], version: made };
  const path = `/adviser/cases/${record.caseReference}/referrals/${record.reference}`;
  return (
    <Page title={`Referral ${record.reference}`} errors={problem?.errors} back={{ href: `/adviser/cases/${record.caseReference}`, text: "Back to the case" }}>
      {saved && !problem && <NotificationBanner type="success">{saved}</NotificationBanner>}
      {problem?.changed && <NotificationBanner title="Changed since you opened it" role="alert">Somebody else changed this referral after you opened it. Nothing of yours is saved. This is how it stands now, and what you wrote is below.</NotificationBanner>}
      <ReferralRecord record={record} today={on} afterNo={afterNo}>
        {offered.length > 0 && <OtherDates {...forms} days={offered as CalendarDay[]} today={on} name={record.residentName} />}
        {mayAnswer && <AnswerTheProvider {...forms} />}
        <Reports reports={reports} mayCheck={mayWork} />
        <Sessions sessions={sessions} contactPath={mayWork ? `/adviser/cases/${record.caseReference}/contacts/new` : undefined} />
        <Answers answers={answers} />
        <Goals goals={goals} />
      </ReferralRecord>
      {mayHavePlace && <p className="govuk-body"><a className="govuk-link" href={`${path}/course`}>Their place on the course, or their turn on its list</a></p>}
      <Amendments amendments={amendments} />
      {problem?.changed && !mayAnswer && typed.words?.[0] && <p className="wl-words">{typed.words[0]}</p>}
      {mayChange && <p className="govuk-body"><a className="govuk-link" href={`${path}/amend`}>Change what the provider sees</a></p>}
      {mayChange && <WriteToThem {...forms} unread={unread} />}
      {mayWithdraw && <TakeItBack {...forms} />}
    </Page>
  );
}
