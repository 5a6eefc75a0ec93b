import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { ReportRefusal } from "#app/domain/reports/end-report";
import { readReferralAsMachine } from "#app/services/machines/read-referral.server";
import { writeReport } from "#app/services/reports/write-report.server";
import { onceForMachine, requireIdempotencyKey } from "#app/web/api/once-for-machine.server";
import { readJson } from "#app/web/api/read-json.server";
import { onlyMethods, refuse, requireMachine } from "#app/web/api/require-machine.server";
import { reportRequest } from "./requests";
import { sayReferral } from "./say-referral.server";

const wrong: Record<Exclude<ReportRefusal, "not-ended">, { at: string; detail: string }> = {
  "goals-differ": { at: "/goals", detail: "Must have each goal of the referral, once" },
  "nothing-said": { at: "/words", detail: "Must say something, where the referral has no goals" },
};

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
  const { value, hash } = await readJson(asked, request, reportRequest);
  return onceForMachine(asked, { key, hash }, async (deps) => {
    const reported = await writeReport(deps, asked.machine, parts.referral.id, value);
    if (reported === "not-found") return refuse(asked, "not-found");
    if (reported === "not-ended") return refuse(asked, "not-possible-now", { detail: "A report is for somebody who has completed it or left early." });
    if (typeof reported === "string") return refuse(asked, "wrong-fields", { errors: [wrong[reported]] });
    return sayReferral(asked, deps, 201, parts);
  });
}
