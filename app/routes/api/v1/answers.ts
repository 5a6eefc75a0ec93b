import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { answerRefusalWords, referralStatusWords } from "#app/content/referrals";
import type { ProviderAnswer } from "#app/domain/referrals/answer";
import { readReferralAsMachine } from "#app/services/machines/read-referral.server";
import { answerReferral } from "#app/services/referrals/answer-referral.server";
import { requireIfMatch } from "#app/web/api/etag";
import { onceForMachine, requireIdempotencyKey } from "#app/web/api/once-for-machine.server";
import { readJson } from "#app/web/api/read-json.server";
import { onlyMethods, refuse, requireMachine } from "#app/web/api/require-machine.server";
import { showReferral } from "./referral-shown";
import { answerRequest } from "./requests";
import { sayReferral } from "./say-referral.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = await requireMachine(request, context, "referrals:answer");
  return onlyMethods(asked, request, "POST");
}

const dayOf = ({ kind }: ProviderAnswer) => (kind === "put_on_waiting_list" ? "/until" : kind === "offer_dates" ? "/days" : "/on");

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asked = await requireMachine(request, context, "referrals:answer");
  onlyMethods(asked, request, "POST");
  const parts = await readReferralAsMachine(asked.machine, params.reference ?? "");
  if (!parts) return refuse(asked, "not-found");
  const key = requireIdempotencyKey(asked, request);
  const tag = requireIfMatch(asked, request);
  const { value: answer, hash } = await readJson(asked, request, answerRequest);
  return onceForMachine(asked, { key, hash }, async (deps) => {
    if (showReferral(parts).etag !== tag) return refuse(asked, "changed", { detail: `It is now: ${referralStatusWords[parts.referral.status].toLowerCase()}. Read it again.` });
    const { id, version, status } = parts.referral;
    const answered = await answerReferral(deps, asked.machine, id, { version, answer });
    if (answered === "not-found") return refuse(asked, "not-found");
    if (answered === "moved-on") return refuse(asked, "not-possible-now", { detail: answerRefusalWords[answered] });
    if (typeof answered === "string") return refuse(asked, "wrong-fields", { errors: [{ at: dayOf(answer), detail: answerRefusalWords[answered] }] });
    if ("answered" in answered) return sayReferral(asked, deps, 200, parts);
    if (answered.already !== status) return refuse(asked, "changed", { detail: `It is now: ${referralStatusWords[answered.already].toLowerCase()}. Read it again.` });
    return refuse(asked, "not-possible-now", { detail: `“${answer.kind}” cannot be said of a referral that is ${referralStatusWords[status].toLowerCase()}. See possible_answers.` });
  });
}
