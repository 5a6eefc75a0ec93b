import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isOpen, shareableFields } from "#app/domain/referrals/referral";
import { mayShareNationalInsuranceNumber } from "#app/domain/referrals/sharing";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { amendReferral, type AmendAnswer } from "#app/services/referrals/amend-referral.server";
import { shareWithProvider } from "#app/services/referrals/share-with-provider";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm, type Typed } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findCaseForReferral, findNationalInsuranceNumber } from "#db/queries/referrals/find-case-for-referral";
import { findReferralOfCase } from "#db/queries/referrals/find-referral";
import { leadToJoining } from "../cases/lead-to-joining.server";
import { chosenOf } from "./draft.form";
import { Agreement, WhatToShare } from "./draft-fields";
import { amendForm } from "./show.form";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "referral:make");
  return asActor(actor, async (db) => {
    const { referral, serviceName, caseReference, residentName } = orNotFound(await findReferralOfCase(db, params.caseRef ?? "", params.referralRef ?? ""));
    const found = orNotFound(await findCaseForReferral(db, caseReference, today()));
    leadToJoining(actor, request, found);
    if (!isOpen(referral.status) || referral.status === "draft") throw new Response("Not found", { status: 404 });
    await recordCaseRead(depsWithin(db), actor, found);
    const mayShareNumber = mayShareNationalInsuranceNumber(referral.status) && (await findNationalInsuranceNumber(db, referral.caseId)) !== undefined;
    const typed: Typed = { share: referral.shared.map(({ key }) => key), note: [referral.shared.find(({ key }) => key === "note")?.value ?? ""], niNumber: referral.shared.some(({ key }) => key === "ni_number") ? ["yes"] : [] };
    return {
      reference: referral.reference, caseReference, name: residentName, serviceName, version: referral.version, values: shareWithProvider(found, shareableFields, ""), mayShareNumber,
      typed,
    };
  });
}

const refusals: Record<Exclude<AmendAnswer, "done" | "not-found" | "changed-meanwhile" | "over">, { field: string; message: string }> = {
  "nothing-changes": { field: "share", message: "Select something else than the provider sees already" },
  "agreed-in-the-future": { field: "agreedOn-day", message: "The day they agreed must be today or in the past" },
  "agreed-before-withdrawal": { field: "agreedOn-day", message: "They took back a permission for this provider after that day. Ask them again, and enter the day they agreed" },
  "not-before-acceptance": { field: "niNumber", message: "A National Insurance number can only be shared after the provider has said yes" },
  "no-ni-number": { field: "niNumber", message: "The record has no National Insurance number" },
};

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "referral:make");
  const form = await request.formData();
  const found = orNotFound(await asActor(actor, (db) => findReferralOfCase(db, params.caseRef ?? "", params.referralRef ?? "")));
  const { value, errors, typed } = parseForm(amendForm, form);
  if (errors) return data({ errors, typed, changed: false }, 422);
  const outcome = await once({ actor }, form, async (deps) => {
    const done = await amendReferral(deps, actor, { referralId: found.referral.id, version: value.version, chosen: chosenOf(value), note: value.note, withNiNumber: value.niNumber, why: value.why, residentAgreedOn: value.agreedOn, way: value.way });
    return done === "done" ? redirect(`/adviser/cases/${found.caseReference}/referrals/${found.referral.reference}?saved=amended`) : done;
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if (outcome === "changed-meanwhile" || outcome === "over") return data({ errors: [], typed, changed: true }, 409);
  if (typeof outcome === "string") return data({ errors: [refusals[outcome]], typed, changed: false }, 422);
  return redirected(outcome);
}

export default function AmendReferral() {
  const { reference, caseReference, name, serviceName, version, values, mayShareNumber, typed: kept } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const typed = problem?.typed ?? kept;
  const errors = problem?.errors ?? [];
  const made = !problem?.changed && /^\d{1,9}$/.test(typed.version?.[0] ?? "") ? Number(typed.version?.[0]) : version;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <Page title={`Change what the provider sees: ${reference}`} errors={problem?.errors} back={{ href: `/adviser/cases/${caseReference}/referrals/${reference}`, text: "Back to the referral" }}>
      {problem?.changed && <NotificationBanner title="Changed since you opened it" role="alert">The referral was answered or changed after you opened it. Nothing of yours is saved. Look at it, and save again if it still fits.</NotificationBanner>}
      <span className="govuk-caption-l">{name}, referral {reference}</span>
      <h1 className="govuk-heading-l">Change what {serviceName} sees</h1>
      <p className="govuk-body">The provider is told that something changed, and what they saw before is kept.</p>
      <PostForm>
        <input type="hidden" name="version" value={made} />
        <WhatToShare values={values} typed={typed} errors={errors} name={name} />
        {mayShareNumber && (
          <Checkboxes name="niNumber" legend={{ text: "National Insurance number", className: "govuk-fieldset__legend--m" }} hint="They have said yes. Share it only if they need it, and the resident agreed to that." values={typed.niNumber ?? []} error={errorOf("niNumber")} items={[{ value: "yes", text: "Share their National Insurance number" }]} />
        )}
        <Textarea name="why" rows={2} label={{ text: "Why do you change it?", className: "govuk-label--m" }} hint="Kept on the case. The resident can read it." value={typed.why?.[0]} error={errorOf("why")} />
        <Agreement typed={typed} errors={errors} name={name} toWhat="to this change" />
        <Button preventDoubleClick>Save the change</Button>
      </PostForm>
    </Page>
  );
}
