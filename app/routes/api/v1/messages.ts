import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { readReferralAsMachine } from "#app/services/machines/read-referral.server";
import { writeToAdviser } from "#app/services/referrals/write-to-adviser.server";
import { onceForMachine, requireIdempotencyKey } from "#app/web/api/once-for-machine.server";
import { readJson } from "#app/web/api/read-json.server";
import { onlyMethods, refuse, requireMachine } from "#app/web/api/require-machine.server";
import { messageRequest } from "./requests";
import { sayReferral } from "./say-referral.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = await requireMachine(request, context, "referrals:answer");
  return onlyMethods(asked, request, "POST");
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asked = await requireMachine(request, context, "referrals:answer");
  onlyMethods(asked, request, "POST");
  const parts = await readReferralAsMachine(asked.machine, params.reference ?? "");
  if (!parts) return refuse(asked, "not-found");
  const key = requireIdempotencyKey(asked, request);
  const { value, hash } = await readJson(asked, request, messageRequest);
  return onceForMachine(asked, { key, hash }, async (deps) => {
    const written = await writeToAdviser(deps, asked.machine, { referralId: parts.referral.id, words: value.words });
    if (written === "not-found") return refuse(asked, "not-found");
    if (written === "over") return refuse(asked, "not-possible-now", { detail: "The referral has ended." });
    return sayReferral(asked, deps, 201, parts);
  });
}
