import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayMissing } from "#app/content/referrals";
import { isPossible, rankServices } from "#app/domain/referrals/matching";
import { shareableFields } from "#app/domain/referrals/referral";
import { fieldsOnAtFirst } from "#app/domain/referrals/sharing";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { sendReferral, type SendAnswer } from "#app/services/referrals/send-referral.server";
import { digestOfShared, shareWithProvider } from "#app/services/referrals/share-with-provider";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm, typedIn } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findCaseForReferral } from "#db/queries/referrals/find-case-for-referral";
import { findService } from "#db/queries/services/list-services";
import { ChooseWhatToShare, Preview } from "./new-steps";
import { chosenOf, referralForm } from "./new.form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "referral:make");
  return asActor(actor, async (db) => {
    const found = orNotFound(await findCaseForReferral(db, params.caseRef ?? "", today()));
    const service = orNotFound(await findService(db, params.serviceId ?? ""));
    const [match] = rankServices([service], found.facts, today());
    if (found.status !== "in_support" || !match || !isPossible(match)) throw new Response("Not found", { status: 404 });
    await recordCaseRead(depsWithin(db), actor, found);
    return {
      reference: found.reference,
      name: found.residentName,
      service: { name: service.name, organisation: service.organisationName, eligibility: service.eligibilityDescription, hasEmail: Boolean(service.email) },
      missing: match.missing.map(sayMissing),
      values: shareWithProvider(found, shareableFields, ""),
    };
  });
}

type Refused = Exclude<SendAnswer, object | "not-found" | "changed-since-preview">;
const refusals: Record<Refused, { field: string; message: string }> = {
  "agreed-in-the-future": { field: "agreedOn-day", message: "The day they agreed must be today or in the past" },
  "not-in-support": { field: "share", message: "This case is not in support, so it cannot be referred" },
  "service-closed": { field: "share", message: "This service takes nobody at the moment. Choose another" },
};

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "referral:make");
  const form = await request.formData();
  const caseRef = params.caseRef ?? "";
  const { value, errors, typed } = parseForm(referralForm, form);
  if (errors) return data({ errors, typed, preview: undefined, open: undefined }, 422);
  if (value.step === "change") return data({ errors: [], typed, preview: undefined, open: undefined });
  if (value.agreedOn > today()) return data({ errors: [refusals["agreed-in-the-future"]], typed, preview: undefined, open: undefined }, 422);

  const preview = async (changed: boolean) => {
    const found = orNotFound(await asActor(actor, (db) => findCaseForReferral(db, caseRef, today())));
    const shared = shareWithProvider(found, chosenOf(value), value.note);
    return data({ errors: [], typed: typedIn(form), preview: { shared, digest: digestOfShared(shared), changed }, open: undefined }, changed ? 409 : 200);
  };
  if (value.step === "preview") return preview(false);

  const outcome: Response | Exclude<SendAnswer, { sent: string }> = await once({ actor }, form, async (deps) => {
    const done = await sendReferral(deps, actor, { caseRef, serviceId: params.serviceId ?? "", chosen: chosenOf(value), note: value.note, residentAgreedOn: value.agreedOn, previewed: value.previewed });
    return typeof done === "object" && "sent" in done ? redirect(`/adviser/cases/${caseRef}/referrals/${done.sent}?saved=${done.byEmail ? "sent" : "sent-without-email"}`) : done;
  });
  if (outcome instanceof Response) return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if (outcome === "changed-since-preview") return preview(true);
  if (typeof outcome === "object") return data({ errors: [], typed, preview: undefined, open: outcome.alreadyOpen }, 409);
  return data({ errors: [refusals[outcome]], typed, preview: undefined, open: undefined }, 422);
}

export default function NewReferral() {
  const { reference, name, service, missing, values } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const casePath = `/adviser/cases/${reference}`;
  const typed = problem?.typed ?? { share: [...fieldsOnAtFirst] };
  const title = problem?.preview ? "Check what the provider will see" : `Refer to ${service.name}`;
  return (
    <Page title={`${title}: ${reference}`} errors={problem?.errors} back={{ href: `${casePath}/referrals/new`, text: "Back to the services" }}>
      {problem?.preview ? (
        <Preview name={name} reference={reference} service={service} typed={typed} preview={problem.preview} />
      ) : (
        <ChooseWhatToShare name={name} reference={reference} service={service} missing={missing} values={values} typed={typed} errors={problem?.errors ?? []} open={problem?.open && `${casePath}/referrals/${problem.open}`} />
      )}
    </Page>
  );
}
