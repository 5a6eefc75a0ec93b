import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answeredWords } from "#app/content/referrals";
import { goalResultWords, reportRefusalWords } from "#app/content/registers";
import type { StaffActor } from "#app/domain/people/actor";
import { goalResults } from "#app/domain/referrals/goals";
import { reportedStatuses } from "#app/domain/reports/end-report";
import { readReferralAsProvider } from "#app/services/referrals/open-link.server";
import { writeReport } from "#app/services/reports/write-report.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { listReferralGoals } from "#db/queries/referrals/goals";
import { savedIn } from "../referrals/saved";
import { readReport } from "./report.form";

/** The referral with its goals; one that has not ended with somebody taking part has no report. */
async function readToReport(actor: StaffActor, reference: string | undefined) {
  const { referral } = orNotFound(await readReferralAsProvider(actor, { reference: reference ?? "" }));
  if (!reportedStatuses.includes(referral.status)) throw redirect(`/provider/referrals/${referral.reference}`);
  return { referral, goals: await asActor(actor, (db) => listReferralGoals(db, referral.id)) };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "referral:answer");
  const { referral, goals } = await readToReport(actor, params.referralRef);
  return { reference: referral.reference, serviceName: referral.serviceName, status: referral.status, goals, saved: savedIn(request.url) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "referral:answer");
  const { referral, goals } = await readToReport(actor, params.referralRef);
  const form = await request.formData();
  const { value, errors, typed } = readReport(goals, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome = await once({ service: true, forActor: actor.id }, form, async (deps) => {
    const done = await writeReport(deps, actor, referral.id, value);
    return typeof done === "object" ? redirect(`/provider/referrals/${referral.reference}?saved=reported`) : done;
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if (typeof outcome === "string") return data({ errors: [{ field: "words", message: reportRefusalWords[outcome] }], typed }, 409);
  return redirected(outcome);
}

export default function NewReport() {
  const { reference, serviceName, status, goals, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errorAt = (name: string) => answer?.errors.find(({ field }) => field === name)?.message;
  const typedAt = (name: string) => answer?.typed[name]?.[0];
  const done = saved && saved !== "written" && saved !== "reported" ? answeredWords[saved] : undefined;
  return (
    <Page title={`Report on referral ${reference}`} errors={answer?.errors} back={{ href: `/provider/referrals/${reference}`, text: "The referral" }} before={done && !answer && <NotificationBanner type="success">{done}</NotificationBanner>}>
      <span className="govuk-caption-l">{serviceName}, referral {reference}</span>
      <h1 className="govuk-heading-l">{status === "completed" ? "What did they achieve?" : "What did they achieve before they left?"}</h1>
      <p className="govuk-body">The adviser reads this, and the person can too. You can <a className="govuk-link" href="/provider">write it later</a>: it stands in your list until you do.</p>
      <PostForm>
        {goals.map(({ id, words }) => (
          <div key={id}>
            <Radios name={`result-${id}`} className="govuk-radios--inline govuk-radios--small" legend={{ text: words, className: "govuk-fieldset__legend--s" }} value={typedAt(`result-${id}`)} error={errorAt(`result-${id}`)} items={goalResults.map((value) => ({ value, text: goalResultWords[value] }))} />
            <Textarea name={`about-${id}`} rows={2} label={<>In your words (optional)<span className="govuk-visually-hidden">: {words}</span></>} value={typedAt(`about-${id}`)} error={errorAt(`about-${id}`)} />
          </div>
        ))}
        <Textarea name="words" rows={5} label={goals.length === 0 ? "What they did with you, and what they can do now" : "Anything else, such as what would help next (optional)"} value={typedAt("words")} error={errorAt("words")} />
        <Button preventDoubleClick>Send the report</Button>
      </PostForm>
    </Page>
  );
}
