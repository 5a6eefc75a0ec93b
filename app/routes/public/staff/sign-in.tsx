import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { emailKey } from "#app/domain/people/email";
import { depsWithin } from "#app/platform/deps.server";
import { beginStaffAttempt } from "#app/services/identity/begin-staff-attempt.server";
import { checkPassword } from "#app/services/identity/check-password.server";
import { countTry } from "#app/services/identity/count-try.server";
import { Button } from "#app/ui/govuk/button";
import { Input } from "#app/ui/govuk/input";
import { PasswordInput } from "#app/ui/govuk/password-input";
import { PostForm } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { homeOf, safeNext } from "#app/web/access.server";
import { parseForm } from "#app/web/parse-form";
import { signIns } from "#app/web/server/operations.server";
import { attemptCookie, newAttempt } from "#app/web/sign-in-cookie.server";
import { finishedBefore, finishSignIn } from "#app/web/sign-in-finish.server";
import { asService } from "#db/client.server";
import { findActor } from "#db/queries/people/find-actor";
import { staffSignInForm } from "./sign-in.form";

const notRight = "The email address or password is not right";
const limited = "You have tried too many times. Wait an hour, or ask an administrator for a new password";

export function loader({ request, context: { asking } }: LoaderFunctionArgs) {
  const next = new URL(request.url).searchParams.get("next");
  if (asking.actor?.kind === "staff") throw redirect(safeNext(next, homeOf(asking.actor)));
  return { expected: next !== null };
}

export async function action({ request, context: { asking } }: ActionFunctionArgs) {
  const form = await request.formData();
  const { value, errors, typed } = parseForm(staffSignInForm, form);
  const email = typed.email?.[0] ?? "";
  if (errors) return data({ errors, email }, 422);
  const about = `staff ${emailKey(value.email)}`;
  const sent = { request, form, attempt: newAttempt(asking, form, about) };
  const next = new URL(request.url).searchParams.get("next");
  const into = async (staffId: string, headers: Headers) => {
    signIns.inc({ kind: "staff", result: "done" });
    const actor = await asService((db) => findActor(db, staffId, "staff"));
    return redirect(safeNext(next, actor ? homeOf(actor) : "/staff/sign-in"), { headers });
  };
  const sentBefore = async () => {
    const before = await finishedBefore(sent);
    return before && into(before.accountId, before.headers);
  };
  const counted = await countTry("password", { account: about, visit: asking.visit, remoteAddress: asking.remoteAddress });
  const found = counted.allowed ? await checkPassword(value.email, value.password) : undefined;
  if (!found) {
    signIns.inc({ kind: "staff", result: counted.allowed ? "refused" : "limited" });
    if (counted.allowed) return data({ errors: [{ field: "email", message: notRight }], email }, 422);
    return (await sentBefore()) ?? data({ errors: [{ field: "email", message: limited }], email }, 429);
  }
  await counted.takeBack();

  const { staffId, stillToDo } = found;
  const fresh = await asService((db) => beginStaffAttempt(depsWithin(db), sent.attempt.id, staffId, stillToDo === "nothing"));
  if (stillToDo !== "nothing") {
    const page = stillToDo === "second_factor" ? "/staff/second-factor" : "/staff/account/second-factor";
    return redirect(next ? `${page}?next=${encodeURIComponent(next)}` : page, { headers: { "Set-Cookie": attemptCookie(sent.attempt) } });
  }
  if (fresh) return into(staffId, await finishSignIn(sent, { id: staffId, kind: "staff" }, false));
  return (await sentBefore()) ?? redirect("/staff/sign-in");
}

export default function StaffSignIn() {
  const { expected } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const errorAt = (name: string) => problem?.errors.find(({ field }) => field === name)?.message;
  return (
    <Page title="Staff sign in" errors={problem?.errors}>
      <h1 className="govuk-heading-l">Staff sign in</h1>
      {expected && <p className="govuk-body">Sign in to see this page. If you were signed in before, your time ran out: 30 minutes without asking for anything, or 10 hours in all.</p>}
      <PostForm>
        <Input name="email" type="email" label="Email address" autoComplete="username" spellCheck={false} value={problem?.email} error={errorAt("email")} />
        <PasswordInput name="password" label="Password" error={errorAt("password")} />
        <Button preventDoubleClick>Sign in</Button>
      </PostForm>
      <p className="govuk-body">If you have lost your password or your phone, ask an administrator of your place.</p>
      <p className="govuk-body">
        <a className="govuk-link" href="/sign-in">Sign in to see your own application</a>
      </p>
    </Page>
  );
}
