import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { findStaffAttempt } from "#app/services/identity/begin-staff-attempt.server";
import { countTry } from "#app/services/identity/count-try.server";
import { endAttempt } from "#app/services/identity/end-attempt.server";
import { offerToSetUp } from "#app/services/identity/offer-to-set-up.server";
import { setUpSecondFactor } from "#app/services/identity/set-up-second-factor.server";
import { homeOf, requirePermission, safeNext } from "#app/web/access.server";
import { typedIn } from "#app/web/parse-form";
import { signIns } from "#app/web/server/operations.server";
import { attemptIn, type HeldAttempt } from "#app/web/sign-in-cookie.server";
import { finishedBefore, finishSignIn } from "#app/web/sign-in-finish.server";
import { asService } from "#db/client.server";
import { findActor } from "#db/queries/people/find-actor";
import { RecoveryCodes, SetUp, SignInFirst } from "./set-up-second-factor-steps";
import { errorsOf } from "./set-up-second-factor.form";

const within = <T,>(work: (deps: Deps) => Promise<T>) => asService((db) => work(depsWithin(db)));

type Who = { staffId: string; signedIn: true; sessionId: string | undefined } | { staffId: string; signedIn: false; passwordRightAt: Date; attempt: HeldAttempt; used: boolean };

/** Somebody signed in; or somebody whose password was just right and who has no second factor yet. Anybody else goes to sign in. */
async function whoSetsUp(request: Request, context: AppLoadContext): Promise<Who> {
  const attempt = attemptIn(request);
  const found = attempt && !context.asking.actor && (await within((deps) => findStaffAttempt(deps, attempt.id)));
  if (found) return { ...found, attempt, signedIn: false };
  const { id } = requirePermission(context, "account:own");
  return { staffId: id, signedIn: true, sessionId: context.asking.sessionId };
}

/** What the page shows; nothing where a password alone would replace a second factor. Also read after the form was sent, so it sends nobody away. */
async function offeredTo(who: Who, sealed?: string) {
  const offered = await within((deps) => offerToSetUp(deps, who.staffId, sealed));
  return offered && (who.signedIn || !(offered.hasOne || who.used)) ? { ...offered, signedIn: who.signedIn } : undefined;
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await whoSetsUp(request, context);
  return { offered: await offeredTo(who) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const who = await whoSetsUp(request, context);
  const form = await request.formData();
  const typed = typedIn(form);
  const field = (name: string) => typed[name]?.[0] ?? "";
  const { visit, remoteAddress } = context.asking;
  const counted = await countTry("second_factor", { account: `set up ${who.staffId}`, visit, remoteAddress });
  if (!counted.allowed) return data({ errors: [{ field: "code", message: "You have tried too many times. Wait an hour and start again" }], offered: await offeredTo(who, field("sealed")) }, 429);
  const outcome = await within(async (deps) => {
    const by = who.signedIn ? { currentPassword: field("current-password"), sessionId: who.sessionId } : { passwordRightAt: who.passwordRightAt };
    const done = await setUpSecondFactor(deps, { staffId: who.staffId, sealed: field("sealed"), code: field("code"), newPassword: field("new-password"), by });
    if (typeof done === "object" && "recoveryCodes" in done && !who.signedIn) await endAttempt(deps, who.attempt.id, who.staffId);
    return done;
  });
  if (outcome === "start_again") return redirect(who.signedIn ? "/staff/account/second-factor" : "/staff/sign-in");
  if ("refused" in outcome) return data({ errors: errorsOf(outcome.refused, typed), offered: await offeredTo(who, field("sealed")) }, 422);
  await counted.takeBack();

  const actor = await asService((db) => findActor(db, who.staffId, "staff"));
  const next = safeNext(new URL(request.url).searchParams.get("next"), who.signedIn || !actor ? "/staff/account" : homeOf(actor));
  if (who.signedIn) return data({ recoveryCodes: outcome.recoveryCodes, next });
  const sent = { request, form, attempt: who.attempt };
  const headers = outcome.again ? (await finishedBefore(sent))?.headers : await finishSignIn(sent, { id: who.staffId, kind: "staff" }, true);
  if (!headers) return redirect("/staff/sign-in");
  signIns.inc({ kind: "staff", result: "done" });
  return data({ recoveryCodes: outcome.recoveryCodes, next }, { headers });
}

export default function SetUpSecondFactor() {
  const { offered } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && "recoveryCodes" in answer) return <RecoveryCodes codes={answer.recoveryCodes} next={answer.next} />;
  const shown = answer?.offered ?? offered;
  return shown ? <SetUp {...shown} errors={answer?.errors} /> : <SignInFirst />;
}
