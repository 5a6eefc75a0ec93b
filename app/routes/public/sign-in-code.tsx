import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { checkCode, tellByDateOfBirth, type CodeRefused } from "#app/services/identity/check-code.server";
import { countTry } from "#app/services/identity/count-try.server";
import { unsealText } from "#app/services/identity/seal-text.server";
import { Page } from "#app/ui/page";
import { safeNext } from "#app/web/access.server";
import { parseForm } from "#app/web/parse-form";
import { signIns } from "#app/web/server/operations.server";
import { finishedBefore, finishSignIn } from "#app/web/sign-in-finish.server";
import { attemptIn } from "#app/web/sign-in-cookie.server";
import { asService } from "#db/client.server";
import { findAttempt } from "#db/queries/identity/attempts";
import { codeForm, dateOfBirthForm } from "./sign-in-code.form";
import { AskForCode, AskForDateOfBirth } from "./sign-in-code-questions";

const refusals: Record<Exclude<CodeRefused, "no_attempt">, string> = {
  wrong: "The code is not right. Check our newest message, or ask for another code",
  too_many: "You have tried too many times with this code. Ask for another code",
  expired: "The code no longer works, because 10 minutes have passed. Ask for another code",
  used: "The code was used before. Ask for another code",
};
const wrongDay = "The date of birth is not one we have with this email address or phone number";
const limited = "You have tried too many times. Wait an hour, or ask at one of our hubs";

const within = <T,>(work: (deps: Deps) => Promise<T>) => asService((db) => work(depsWithin(db)));

export async function loader({ request, context: { asking } }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const held = attemptIn(request);
  if (!held) throw redirect(asking.actor?.kind === "resident" ? safeNext(search.get("next"), "/my") : "/sign-in");
  const attempt = await asService((db) => findAttempt(db, held.id));
  const next = search.get("next");
  return {
    asks: attempt?.provedAt && !attempt.usedAt ? ("date-of-birth" as const) : ("code" as const),
    contact: unsealText(search.get("to") ?? "", "address typed", held.id),
    again: next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in",
  };
}

export async function action({ request, context: { asking } }: ActionFunctionArgs) {
  const form = await request.formData();
  const attempt = attemptIn(request);
  if (!attempt) return redirect("/sign-in");
  const byDay = form.get("asks") === "date-of-birth";
  const field = byDay ? "date-of-birth-day" : "code";
  const parsed = byDay ? parseForm(dateOfBirthForm, form) : parseForm(codeForm, form);
  const { value, errors, typed } = parsed;
  if (errors) return data({ errors, typed }, 422);

  const next = safeNext(new URL(request.url).searchParams.get("next"), "/my");
  const sent = { request, form, attempt };
  const counted = await countTry("code", { account: attempt.about, visit: asking.visit, remoteAddress: asking.remoteAddress });
  if (!counted.allowed) {
    const before = await finishedBefore(sent);
    if (before) return redirect(next, { headers: before.headers });
    signIns.inc({ kind: "resident", result: "limited" });
    return data({ errors: [{ field, message: limited }], typed }, 429);
  }
  const outcome = await within((deps) => ("code" in value ? checkCode(deps, attempt.id, value.code) : tellByDateOfBirth(deps, attempt.id, value["date-of-birth"])));
  if (typeof outcome === "object" || outcome === "which_one") await counted.takeBack();
  if (outcome === "which_one") return redirect(new URL(request.url).pathname + new URL(request.url).search);
  if (typeof outcome === "object") {
    signIns.inc({ kind: "resident", result: "done" });
    return redirect(next, { headers: await finishSignIn(sent, { id: outcome.residentId, kind: "resident" }, false) });
  }
  const before = outcome === "used" ? await finishedBefore(sent) : undefined;
  if (before) {
    await counted.takeBack();
    return redirect(next, { headers: before.headers });
  }
  signIns.inc({ kind: "resident", result: "refused" });
  if (outcome === "no_attempt") return redirect("/sign-in");
  return data({ errors: [{ field, message: byDay && outcome === "wrong" ? wrongDay : refusals[outcome] }], typed }, 422);
}

export default function SignInCode() {
  const { asks, contact, again } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page title={asks === "code" ? "Enter your code" : "What is your date of birth?"} back={again} errors={problem?.errors}>
      {asks === "code" ? <AskForCode contact={contact} again={again} problem={problem} /> : <AskForDateOfBirth problem={problem} />}
    </Page>
  );
}
