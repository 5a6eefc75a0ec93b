import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mostTogether } from "#app/domain/referrals/referral";
import { fieldsOnAtFirst } from "#app/domain/referrals/sharing";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { findCaseForReferral } from "#db/queries/referrals/find-case-for-referral";
import { leadToJoining } from "../cases/lead-to-joining.server";
import { DraftPage } from "./draft-page";
import { readForDraft } from "./read-draft.server";
import { saveFromForm } from "./save-from-form.server";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "referral:make");
  const asked = [...new Set(new URL(request.url).searchParams.getAll("service"))].slice(0, mostTogether);
  return asActor(actor, async (db) => {
    if (asked.length === 0) {
      const ofCase = orNotFound(await findCaseForReferral(db, params.caseRef ?? "", today()));
      leadToJoining(actor, request, ofCase);
      throw redirect(`/adviser/cases/${ofCase.reference}/referrals/new`);
    }
    const { found, ...read } = await readForDraft(db, actor, { request, params }, asked);
    if (!read.services.some(({ possible }) => possible)) throw new Response("Not found", { status: 404 });
    await recordCaseRead(depsWithin(db), actor, found);
    return read;
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "referral:make");
  return saveFromForm(actor, { caseRef: params.caseRef ?? "", form: await request.formData() });
}

export default function Draft() {
  const read = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const typed = problem?.typed ?? { share: [...fieldsOnAtFirst], service: read.services.map(({ id }) => id), goal: read.suggested };
  return <DraftPage read={read} typed={typed} errors={problem?.errors ?? []} />;
}
