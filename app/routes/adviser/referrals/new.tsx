import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { today } from "#app/platform/service.server";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { findCaseForReferral } from "#db/queries/referrals/find-case-for-referral";
import { leadToJoining } from "../cases/lead-to-joining.server";

/** The address a referral to one service began at before there were drafts: links to it are out there. A case that is not seen is not found here either. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "referral:make");
  const found = orNotFound(await asActor(actor, (db) => findCaseForReferral(db, params.caseRef ?? "", today())));
  leadToJoining(actor, request, found);
  return redirect(`/adviser/cases/${found.reference}/referrals/draft?service=${encodeURIComponent(params.serviceId ?? "")}`);
}
