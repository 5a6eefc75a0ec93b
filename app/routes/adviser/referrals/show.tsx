import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { can } from "#app/domain/people/permissions";
import { isOpen } from "#app/domain/referrals/referral";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { answerQuestion } from "#app/services/referrals/answer-question.server";
import { withdrawReferral } from "#app/services/referrals/withdraw-referral.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findReferralOfCase, listEventsOfReferral, listReferralMessages } from "#db/queries/referrals/find-referral";
import { AnswerTheProvider, ReferralRecord, TakeItBack } from "./referral-record";
import { recordOf } from "./record-of";
import { actForm, answerForm, withdrawForm } from "./show.form";

const savedWords: Record<string, string> = {
  sent: "The referral is sent. The provider has a one-time link to answer by.",
  "sent-without-email": "The referral is sent. We have no email address for this service: ring them so that they sign in and answer.",
  answered: "Your answer is with the provider",
  withdrawn: "The referral is withdrawn and the provider is told",
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:read");
  return asActor(actor, async (db) => {
    const found = orNotFound(await findReferralOfCase(db, params.caseRef ?? "", params.referralRef ?? ""));
    const { referral } = found;
    const messages = await listReferralMessages(db, referral.id);
    const events = await listEventsOfReferral(db, referral.caseId, referral.id);
    await recordCaseRead(depsWithin(db), actor, { id: referral.caseId, reference: found.caseReference });
    return {
      record: recordOf(found, messages, events),
      version: referral.version,
      mayAnswer: can(actor, "referral:make") && referral.status === "asked_for_more",
      mayWithdraw: can(actor, "referral:make") && isOpen(referral.status),
      today: today(),
      saved: savedWords[new URL(request.url).searchParams.get("saved") ?? ""],
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "referral:make");
  const form = await request.formData();
  const found = orNotFound(await asActor(actor, (db) => findReferralOfCase(db, params.caseRef ?? "", params.referralRef ?? "")));
  const { value: which, errors: none, typed } = parseForm(actForm, form);
  if (none) return data({ errors: none, typed, changed: false }, 422);
  const answer = which.act === "answer" ? parseForm(answerForm, form) : undefined;
  const withdrawal = which.act === "withdraw" ? parseForm(withdrawForm, form) : undefined;
  const errors = answer?.errors ?? withdrawal?.errors;
  if (errors) return data({ errors, typed, changed: false }, 422);

  const referralId = found.referral.id;
  const outcome = await once({ actor }, form, async (deps) => {
    const done = answer?.value
      ? await answerQuestion(deps, actor, { referralId, ...answer.value })
      : withdrawal?.value
        ? await withdrawReferral(deps, actor, { referralId, version: withdrawal.value.version, reason: withdrawal.value.reason, words: withdrawal.value.why })
        : "not-found";
    return done === "done" ? redirect(`/adviser/cases/${found.caseReference}/referrals/${found.referral.reference}?saved=${answer ? "answered" : "withdrawn"}`) : done;
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if (outcome === "changed-meanwhile") return data({ errors: [], typed, changed: true }, 409);
  return redirected(outcome);
}

export default function ShowReferral() {
  const { record, version, mayAnswer, mayWithdraw, today: on, saved } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const typed = problem?.typed ?? {};
  // Made again after a mistake, a form keeps the version it was made from, so that a change in between still shows.
  const made = !problem?.changed && /^\d{1,9}$/.test(typed.version?.[0] ?? "") ? Number(typed.version?.[0]) : version;
  const forms = { typed, errors: problem?.errors ?? [], version: made };
  return (
    <Page title={`Referral ${record.reference}`} errors={problem?.errors} back={{ href: `/adviser/cases/${record.caseReference}`, text: "Back to the case" }}>
      {saved && !problem && <NotificationBanner type="success">{saved}</NotificationBanner>}
      {problem?.changed && <NotificationBanner title="Changed since you opened it" role="alert">Somebody else changed this referral after you opened it. Nothing of yours is saved. This is how it stands now, and what you wrote is below.</NotificationBanner>}
      <ReferralRecord record={record} today={on} />
      {mayAnswer && <AnswerTheProvider {...forms} />}
      {problem?.changed && !mayAnswer && typed.words?.[0] && <p className="wl-words">{typed.words[0]}</p>}
      {mayWithdraw && <TakeItBack {...forms} />}
    </Page>
  );
}
