import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { readReferralAsMachine } from "#app/services/machines/read-referral.server";
import { hasAlready } from "#app/web/api/etag";
import { onlyMethods, refuse, requireMachine, say } from "#app/web/api/require-machine.server";
import { showReferral } from "./referral-shown";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = await requireMachine(request, context, "referrals:read");
  const parts = await readReferralAsMachine(asked.machine, params.reference ?? "");
  if (!parts) return refuse(asked, "not-found");
  const { shown, etag } = showReferral(parts);
  if (hasAlready(request, etag)) return new Response(null, { status: 304, headers: { ...asked.headers, ETag: etag, "Cache-Control": "no-store" } });
  return say(asked, 200, shown, { ETag: etag });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asked = await requireMachine(request, context, "referrals:read");
  // No one-time key: nothing is changed.
  return onlyMethods(asked, request, "GET", "HEAD");
}
