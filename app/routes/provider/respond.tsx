import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answeredWords } from "#app/content/referrals";
import { today } from "#app/platform/service.server";
import { openLink, readReferralAsProvider } from "#app/services/referrals/open-link.server";
import { orNotFound } from "#app/web/access.server";
import { LinkIsOver } from "./link-is-over";
import { answerFromForm } from "./referrals/answer-referral-page.server";
import { readAround } from "./referrals/read-around.server";
import { ReferralPage } from "./referrals/referral-page";
import { savedIn } from "./referrals/saved";
import { seenByProvider } from "./referrals/seen-by-provider";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const link = await openLink(params.token ?? "");
  const saved = savedIn(request.url);
  if (link.state === "unknown") return data({ over: { state: "unknown" as const }, referral: undefined }, 404);
  if (link.state === "expired") return data({ over: link, referral: undefined }, 410);
  // The answer that used it up was given from this very page: that is a confirmation, not a dead end.
  if (link.state === "answered") return data({ over: { ...link, words: answeredWords[link.status], justNow: saved === link.status }, referral: undefined }, saved === link.status ? 200 : 410);
  const { referral, messages } = orNotFound(await readReferralAsProvider(link.actor, { id: link.actor.referralId }));
  return data({ over: undefined, referral: seenByProvider(referral, messages, await readAround(link.actor, referral.id)), today: today(), saved });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const link = await openLink(params.token ?? "");
  // The loader says why, with the right status; an answer given meanwhile is shown and not made again.
  if (link.state !== "open") return null;
  const read = orNotFound(await readReferralAsProvider(link.actor, { id: link.actor.referralId }));
  return answerFromForm(link.actor, read, await request.formData(), (status) => `?saved=${status}`);
}

export default function Respond() {
  const found = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>() ?? undefined;
  if (found.over) return <LinkIsOver {...found.over} />;
  return <ReferralPage referral={found.referral} today={found.today} problem={problem} saved={found.saved} />;
}
