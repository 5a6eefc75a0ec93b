import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsIn } from "#app/content/resident/catalogue";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { checkCode, tellByDateOfBirth } from "#app/services/identity/check-code.server";
import { countTry } from "#app/services/identity/count-try.server";
import { unsealText } from "#app/services/identity/seal-text.server";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { safeNext } from "#app/web/access.server";
import { parseForm } from "#app/web/parse-form";
import { signIns } from "#app/web/server/operations.server";
import { finishedBefore, finishSignIn } from "#app/web/sign-in-finish.server";
import { attemptIn } from "#app/web/sign-in-cookie.server";
import { asService } from "#db/client.server";
import { findAttempt } from "#db/queries/identity/attempts";
import { codeForm, dateOfBirthForm } from "./sign-in-code.form";
import { AskForCode, AskForDateOfBirth } from "./sign-in-code-questions";

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
  const words = wordsIn(asking.language);
  const { code, dateOfBirth } = words.signIn;
  const parsed = byDay ? parseForm(dateOfBirthForm(words), form) : parseForm(codeForm(words), form);
  const { value, errors, typed } = parsed;
  if (errors) return data({ errors, typed }, 422);

  const next = safeNext(new URL(request.url).searchParams.get("next"), "/my");
  const sent = { request, form, attempt };
  const counted = await countTry("code", { account: attempt.about, visit: asking.visit, remoteAddress: asking.remoteAddress });
  if (!counted.allowed) {
    const before = await finishedBefore(sent);
    if (before) return redirect(next, { headers: before.headers });
    signIns.inc({ kind: "resident", result: "limited" });
    return data({ errors: [{ field, message: code.limited }], typed }, 429);
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
  return data({ errors: [{ field, message: byDay && outcome === "wrong" ? dateOfBirth.wrong : code.refused[outcome] }], typed }, 422);
}

export default function SignInCode() {
  const { asks, contact, again } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { words: { signIn } } = useWords();
  return (
    <Page title={asks === "code" ? signIn.code.title : signIn.dateOfBirth.title} back={again} errors={problem?.errors}>
      {asks === "code" ? <AskForCode contact={contact} again={again} problem={problem} /> : <AskForDateOfBirth problem={problem} />}
    </Page>
  );
}
