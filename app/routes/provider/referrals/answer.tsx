import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { referralStatuses } from "#app/domain/referrals/referral";
import { today } from "#app/platform/service.server";
import { readReferralAsProvider } from "#app/services/referrals/open-link.server";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { answerFromForm } from "./answer-referral-page.server";
import { ReferralPage } from "./referral-page";
import { seenByProvider } from "./seen-by-provider";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "referral:answer");
  const { referral, messages } = orNotFound(await readReferralAsProvider(actor, { reference: params.referralRef ?? "" }));
  const said = new URL(request.url).searchParams.get("saved");
  return { referral: seenByProvider(referral, messages), today: today(), saved: referralStatuses.find((status) => status === said) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "referral:answer");
  const read = orNotFound(await readReferralAsProvider(actor, { reference: params.referralRef ?? "" }));
  return answerFromForm(actor, read, await request.formData(), (status) => `/provider/referrals/${read.referral.reference}?saved=${status}`);
}

export default function AnswerReferral() {
  const { referral, today: on, saved } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return <ReferralPage referral={referral} today={on} problem={problem} saved={saved} back={{ href: "/provider", text: "All referrals" }} />;
}
