import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reportedStatuses } from "#app/domain/reports/end-report";
import { today } from "#app/platform/service.server";
import { readReferralAsProvider } from "#app/services/referrals/open-link.server";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { answerFromForm } from "./answer-referral-page.server";
import { readAround } from "./read-around.server";
import { ReferralPage } from "./referral-page";
import { savedIn } from "./saved";
import { seenByProvider } from "./seen-by-provider";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "referral:answer");
  const { referral, messages } = orNotFound(await readReferralAsProvider(actor, { reference: params.referralRef ?? "" }));
  return { referral: seenByProvider(referral, messages, await readAround(actor, referral.id)), today: today(), saved: savedIn(request.url) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "referral:answer");
  const read = orNotFound(await readReferralAsProvider(actor, { reference: params.referralRef ?? "" }));
  return answerFromForm(actor, read, await request.formData(), (status) => `/provider/referrals/${read.referral.reference}${isReportedOn(status) ? "/report" : ""}?saved=${status}`);
}

/** Whoever says that somebody completed or left is led to the report at once; it can be written later too. */
const isReportedOn = (status: string) => reportedStatuses.some((each) => each === status);

export default function AnswerReferral() {
  const { referral, today: on, saved } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return <ReferralPage referral={referral} today={on} problem={problem} saved={saved} signedIn />;
}
