import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { ReferralStatus } from "#app/domain/referrals/referral";
import { readQuery } from "#app/web/api/read-json.server";
import { onlyMethods, requireMachine, say } from "#app/web/api/require-machine.server";
import { asActor } from "#db/client.server";
import { listChangedReferrals } from "#db/queries/machines/referrals";
import { listReferral } from "./referral-shown";
import { cursorAfter, listQuery } from "./requests";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = await requireMachine(request, context, "referrals:read");
  const { status, service_id: serviceId, changed_after: changedAfter, cursor: after, limit } = readQuery(asked, request, listQuery);
  const rows = await asActor(asked.machine, (db) => listChangedReferrals(db, { statuses: status as ReferralStatus[] | undefined, serviceId, changedAfter, after, limit: limit + 1 }));
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return say(asked, 200, { referrals: page.map(listReferral), next_cursor: rows.length > limit && last ? cursorAfter(last) : null });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asked = await requireMachine(request, context, "referrals:read");
  // No one-time key: nothing is changed.
  return onlyMethods(asked, request, "GET", "HEAD");
}
