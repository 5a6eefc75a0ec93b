import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { gapsOf } from "#app/domain/referrals/draft";
import { depsWithin } from "#app/platform/deps.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { sendDraft, type DraftToSend } from "#app/services/referrals/send-draft.server";
import { digestOfShared, shareWithProvider } from "#app/services/referrals/share-with-provider";
import { Shared } from "#app/ui/casework/referral";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { WarningText } from "#app/ui/govuk/warning-text";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm, type FieldError } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findReferralDraft } from "#db/queries/referrals/drafts";
import { sendForm } from "./draft.form";
import { readForDraft } from "./read-draft.server";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "referral:make");
  return asActor(actor, async (db) => {
    const draft = orNotFound(await findReferralDraft(db, params.caseRef ?? "", params.referralDraftId ?? ""));
    const path = `/adviser/cases/${params.caseRef ?? ""}/referrals/drafts/${draft.id}`;
    const { found, reference, name, services } = await readForDraft(db, actor, { request, params }, draft.serviceIds);
    if (gapsOf(draft).length > 0) throw redirect(path);
    await recordCaseRead(depsWithin(db), actor, found);
    const shared = shareWithProvider(found, draft.fields, draft.note);
    return {
      reference, name, path, shared, goals: draft.goals, version: draft.version, digest: digestOfShared(shared),
      services: services.map((service) => ({ ...service, start: service.starts.find(({ id }) => id === draft.starts[service.id])?.text })),
    };
  });
}

const refusals: Record<string, string> = {
  "agreed-in-the-future": "The day they agreed must be today or in the past",
  "agreed-before-withdrawal": "They took back a permission for this provider after that day. Ask them again, and enter the day they agreed",
  "not-in-support": "This case is not in support, so it cannot be referred",
  "no-service": "Choose a service first",
  "service-closed": "One of the services takes nobody at the moment. Choose another",
  incomplete: "Something is still missing. Go back and complete the draft",
};

interface CheckAgain {
  errors: FieldError[];
  changed: boolean;
  open: string | undefined;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "referral:make");
  const form = await request.formData();
  const { value, errors } = parseForm(sendForm, form);
  const again = (problem: Partial<CheckAgain>, status: number) => data<CheckAgain>({ errors: [], changed: false, open: undefined, ...problem }, status);
  if (errors) return again({ errors }, 422);
  const caseRef = params.caseRef ?? "";
  const wish: DraftToSend = { caseRef, draftId: params.referralDraftId ?? "", ...value };
  const outcome: Response | Exclude<Awaited<ReturnType<typeof sendDraft>>, { sent: unknown }> = await once({ actor }, form, async (deps) => {
    const done = await sendDraft(deps, actor, wish);
    if (typeof done === "string" || !("sent" in done)) return done;
    const [one, ...more] = done.sent;
    const byEmail = done.sent.every((sent) => sent.byEmail);
    return more.length === 0 ? redirect(`/adviser/cases/${caseRef}/referrals/${one!.reference}?saved=${byEmail ? "sent" : "sent-without-email"}`) : redirect(`/adviser/cases/${caseRef}?saved=${byEmail ? "referrals-sent" : "referrals-sent-without-email"}`);
  });
  if (outcome instanceof Response) return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if (outcome === "changed-since-preview") return again({ changed: true }, 409);
  if (typeof outcome === "object") return again({ open: outcome.alreadyOpen }, 409);
  return again({ errors: [{ field: "send", message: refusals[outcome] ?? "Nothing was sent" }] }, 422);
}

export default function CheckDraft() {
  const { reference, name, path, shared, goals, services, version, digest } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const several = services.length > 1;
  return (
    <Page title={`Check what the provider will see: ${reference}`} errors={problem?.errors} back={{ href: path, text: "Back to the draft" }}>
      {problem?.changed && <NotificationBanner title="Changed since you looked">The draft or the record changed while you read. Nothing is sent yet. Check it again.</NotificationBanner>}
      {problem?.open && <NotificationBanner title="Already referred"><p className="govuk-body">They have <a className="govuk-link" href={`/adviser/cases/${reference}/referrals/${problem.open}`}>an open referral to one of these services</a>. Nothing was sent.</p></NotificationBanner>}
      <span className="govuk-caption-l">{name}, {reference}</span>
      <h1 className="govuk-heading-l">Check what the provider will see</h1>
      {several && <p className="govuk-body">Each of the {services.length} sees the same. None sees who else was asked. The first to say yes takes them, and the others are told.</p>}
      <ul className="govuk-list govuk-list--bullet">
        {services.map(({ id, name: service, organisation, start }) => <li key={id}>{service}, {organisation}{start && `. Asked for: ${start}`}</li>)}
      </ul>
      <p className="govuk-body">They will see this, your name, and nothing else.</p>
      <Shared shared={shared} />
      {goals.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What it is to achieve</h2>
          <ol className="govuk-list govuk-list--number">{goals.map((goal) => <li key={goal}>{goal}</li>)}</ol>
        </>
      )}
      {services.filter(({ hasEmail }) => !hasEmail).map(({ id, name: service }) => <WarningText key={id}>We have no email address for {service}. Ring them after you send it: they find it when they sign in.</WarningText>)}
      <PostForm>
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="previewed" value={digest} />
        <Button id="send" preventDoubleClick>{several ? `Send ${services.length} referrals` : "Send the referral"}</Button>
      </PostForm>
      <p className="govuk-body"><a className="govuk-link" href={path}>Change it</a></p>
    </Page>
  );
}
