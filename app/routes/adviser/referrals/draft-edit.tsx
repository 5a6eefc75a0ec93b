import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { depsWithin } from "#app/platform/deps.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { orNotFound, requirePermission } from "#app/web/access.server";
import type { Typed } from "#app/web/parse-form";
import { asActor } from "#db/client.server";
import { findReferralDraft, type ReferralDraft } from "#db/queries/referrals/drafts";
import { DraftPage } from "./draft-page";
import { readForDraft } from "./read-draft.server";
import { saveFromForm } from "./save-from-form.server";

/** A kept draft as its form would have been typed. */
function typedOf({ serviceIds, fields, note, goals, starts, agreedOn, way }: ReferralDraft): Typed {
  const [year = "", month = "", day = ""] = agreedOn?.split("-").map((part) => String(Number(part))) ?? [];
  return { service: serviceIds, share: fields, note: [note], goal: goals, start: Object.values(starts), way: way ? [way] : [], "agreedOn-day": [day], "agreedOn-month": [month], "agreedOn-year": [year] };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "referral:make");
  return asActor(actor, async (db) => {
    const draft = orNotFound(await findReferralDraft(db, params.caseRef ?? "", params.referralDraftId ?? ""));
    const { found, ...read } = await readForDraft(db, actor, { request, params }, draft.serviceIds);
    await recordCaseRead(depsWithin(db), actor, found);
    return { read, typed: typedOf(draft), version: draft.version, kept: `A draft. ${draft.madeByName} wrote on it last, on ${sayDay(londonDayOf(draft.changedAt))}. Nothing is sent.`, open: new URL(request.url).searchParams.get("open") ?? undefined };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "referral:make");
  return saveFromForm(actor, { caseRef: params.caseRef ?? "", draftId: params.referralDraftId ?? "", form: await request.formData() });
}

export default function EditDraft() {
  const { read, typed, version, kept } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  // Made again after a mistake, the form keeps the version it was made from, so that a change in between still shows.
  const made = !problem?.changed && /^\d{1,9}$/.test(problem?.typed.version?.[0] ?? "") ? Number(problem?.typed.version?.[0]) : version;
  return <DraftPage read={read} typed={problem?.typed ?? typed} errors={problem?.errors ?? []} version={made} kept={kept} changed={problem?.changed} />;
}
