import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { depsWithin } from "#app/platform/deps.server";
import { askForCode } from "#app/services/identity/ask-for-code.server";
import { countTry } from "#app/services/identity/count-try.server";
import { sealText } from "#app/services/identity/seal-text.server";
import { Button } from "#app/ui/govuk/button";
import { Details } from "#app/ui/govuk/details";
import { Input } from "#app/ui/govuk/input";
import { PostForm } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { safeNext } from "#app/web/access.server";
import { parseForm } from "#app/web/parse-form";
import { signIns } from "#app/web/server/operations.server";
import { attemptCookie, newAttempt } from "#app/web/sign-in-cookie.server";
import { asService } from "#db/client.server";
import { signInForm } from "./sign-in.form";

const tooMany = "You have asked too many times. Wait an hour, or ask at one of our hubs";

export function loader({ request, context: { asking } }: LoaderFunctionArgs) {
  const next = new URL(request.url).searchParams.get("next");
  if (asking.actor?.kind === "resident") throw redirect(safeNext(next, "/my"));
  return { expected: next !== null };
}

export async function action({ request, context: { asking } }: ActionFunctionArgs) {
  const form = await request.formData();
  const { value, errors, typed } = parseForm(signInForm, form);
  if (errors) return data({ errors, typed }, 422);
  const { typed: contact, ...address } = value.contact;
  const about = `${address.channel} ${address.key}`;
  const attempt = newAttempt(asking, form, about);
  const { allowed } = await countTry("code_sent", { account: about, visit: asking.visit, remoteAddress: asking.remoteAddress });
  signIns.inc({ kind: "resident", result: allowed ? "code_asked" : "limited" });
  if (!allowed) return data({ errors: [{ field: "contact", message: tooMany }], typed }, 429);
  await asService((db) => askForCode(depsWithin(db), address, attempt.id));

  const query = new URLSearchParams({ to: sealText(contact, "address typed", attempt.id) });
  const next = new URL(request.url).searchParams.get("next");
  if (next) query.set("next", next);
  return redirect(`/sign-in/code?${query}`, { headers: { "Set-Cookie": attemptCookie(attempt) } });
}

export default function SignIn() {
  const { expected } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page title="Sign in" back="/" errors={problem?.errors}>
      <h1 className="govuk-heading-l">Sign in</h1>
      {expected && <p className="govuk-body">Sign in to see this page. If you were signed in before, it ended because nothing was asked for 30 minutes.</p>}
      <p className="govuk-body">See where your application is, your plan, and who has looked at your record. You do not need a password.</p>
      <PostForm>
        <Input
          name="contact"
          label={{ text: "Email address or phone number", className: "govuk-label--m" }}
          hint="Use the one you gave us. We will send it a 6-digit code. Mobile numbers only."
          autoComplete="username"
          spellCheck={false}
          autoCapitalize="none"
          value={problem?.typed?.contact?.[0]}
          error={problem?.errors?.find(({ field }) => field === "contact")?.message}
        />
        <Button preventDoubleClick>Continue</Button>
      </PostForm>
      <CannotGetACode />
      <p className="govuk-body">
        <a className="govuk-link" href="/staff/sign-in">Sign in as a member of staff</a>
      </p>
    </Page>
  );
}

function CannotGetACode() {
  return (
    <Details summary="I cannot get a code">
      <p className="govuk-body">
        We send no code to an email address or phone number you told us is not safe, or did not give us. An adviser at a hub can tell you where your application is: bring your
        reference and say your date of birth. <a className="govuk-link" href="/">The start page lists our hubs</a>.
      </p>
    </Details>
  );
}
