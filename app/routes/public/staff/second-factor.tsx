import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { findStaffAttempt } from "#app/services/identity/begin-staff-attempt.server";
import { checkSecondFactor } from "#app/services/identity/check-second-factor.server";
import { countTry } from "#app/services/identity/count-try.server";
import { Button } from "#app/ui/govuk/button";
import { Details } from "#app/ui/govuk/details";
import { Input } from "#app/ui/govuk/input";
import { PostForm } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { homeOf, safeNext } from "#app/web/access.server";
import { text } from "#app/web/fields";
import { parseForm } from "#app/web/parse-form";
import { signIns } from "#app/web/server/operations.server";
import { attemptIn } from "#app/web/sign-in-cookie.server";
import { finishedBefore, finishSignIn } from "#app/web/sign-in-finish.server";
import { asService } from "#db/client.server";
import { findActor } from "#db/queries/people/find-actor";

const secondFactorForm = z.object({ code: text({ missing: "Enter the code from your app, or a recovery code", what: "The code", max: 40 }) });
const notRight = "The code is not right, or was used before. Enter the newest code in your app, or a recovery code";
const limited = "You have tried too many times. Wait an hour, or ask an administrator for a new password";

const within = <T,>(work: (deps: Deps) => Promise<T>) => asService((db) => work(depsWithin(db)));
const startAgain = () => redirect("/staff/sign-in");

export async function loader({ request }: LoaderFunctionArgs) {
  const held = attemptIn(request);
  if (!held || !(await within((deps) => findStaffAttempt(deps, held.id)))) throw startAgain();
  return null;
}

export async function action({ request, context: { asking } }: ActionFunctionArgs) {
  const form = await request.formData();
  const attempt = attemptIn(request);
  if (!attempt) return startAgain();
  const { value, errors } = parseForm(secondFactorForm, form);
  if (errors) return data({ errors }, 422);
  const counted = await countTry("second_factor", { account: attempt.about, visit: asking.visit, remoteAddress: asking.remoteAddress });
  if (!counted.allowed) {
    signIns.inc({ kind: "staff", result: "limited" });
    return data({ errors: [{ field: "code", message: limited }] }, 429);
  }
  const outcome = await within((deps) => checkSecondFactor(deps, attempt.id, value.code));
  if (typeof outcome === "string") {
    signIns.inc({ kind: "staff", result: "refused" });
    return outcome === "wrong" ? data({ errors: [{ field: "code", message: notRight }] }, 422) : startAgain();
  }
  await counted.takeBack();

  const staffId = "staffId" in outcome ? outcome.staffId : outcome.usedBy;
  const sent = { request, form, attempt };
  const headers = "staffId" in outcome ? await finishSignIn(sent, { id: staffId, kind: "staff" }, true) : (await finishedBefore(sent))?.headers;
  if (!headers) return startAgain();
  signIns.inc({ kind: "staff", result: "done" });
  if ("by" in outcome && outcome.by === "recovery") return redirect("/staff/account?recovery-code-used", { headers });
  const actor = await asService((db) => findActor(db, staffId, "staff"));
  return redirect(safeNext(new URL(request.url).searchParams.get("next"), actor ? homeOf(actor) : "/"), { headers });
}

export default function SecondFactor() {
  const problem = useActionData<typeof action>();
  return (
    <Page title="Enter the code from your app" back="/staff/sign-in" errors={problem?.errors}>
      <h1 className="govuk-heading-l">Enter the code from your app</h1>
      <PostForm>
        <Input
          name="code"
          label={{ text: "6-digit code", className: "govuk-label--m" }}
          hint="Open your authenticator app and find Work Local. The code changes every 30 seconds."
          className="govuk-input--width-10"
          autoComplete="one-time-code"
          spellCheck={false}
          error={problem?.errors[0]?.message}
        />
        <Details summary="I do not have my phone">
          <p className="govuk-body">Enter one of your recovery codes instead, such as 7F3K-29QD-HXTM. Each works once.</p>
          <p className="govuk-body">If you have none left, ask an administrator to let you set up your sign-in again.</p>
        </Details>
        <Button preventDoubleClick>Continue</Button>
      </PostForm>
    </Page>
  );
}
