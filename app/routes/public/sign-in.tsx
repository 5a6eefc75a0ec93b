import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsIn } from "#app/content/resident/catalogue";
import { messageWordsIn } from "#app/content/resident/messages";
import { depsWithin } from "#app/platform/deps.server";
import { askForCode } from "#app/services/identity/ask-for-code.server";
import { countTry } from "#app/services/identity/count-try.server";
import { sealText } from "#app/services/identity/seal-text.server";
import { Button } from "#app/ui/govuk/button";
import { Details } from "#app/ui/govuk/details";
import { Input } from "#app/ui/govuk/input";
import { PostForm } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { safeNext } from "#app/web/access.server";
import { parseForm } from "#app/web/parse-form";
import { signIns } from "#app/web/server/operations.server";
import { attemptCookie, newAttempt } from "#app/web/sign-in-cookie.server";
import { asService } from "#db/client.server";
import { signInForm } from "./sign-in.form";

export function loader({ request, context: { asking } }: LoaderFunctionArgs) {
  const next = new URL(request.url).searchParams.get("next");
  if (asking.actor?.kind === "resident") throw redirect(safeNext(next, "/my"));
  return { expected: next !== null };
}

export async function action({ request, context: { asking } }: ActionFunctionArgs) {
  const form = await request.formData();
  const { signIn: words } = wordsIn(asking.language);
  const { value, errors, typed } = parseForm(signInForm(words), form);
  if (errors) return data({ errors, typed }, 422);
  const { typed: contact, ...address } = value.contact;
  const about = `${address.channel} ${address.key}`;
  const attempt = newAttempt(asking, form, about);
  const { allowed } = await countTry("code_sent", { account: about, visit: asking.visit, remoteAddress: asking.remoteAddress });
  signIns.inc({ kind: "resident", result: allowed ? "code_asked" : "limited" });
  if (!allowed) return data({ errors: [{ field: "contact", message: words.tooOften }], typed }, 429);
  await asService((db) => askForCode(depsWithin(db), address, attempt.id, messageWordsIn(asking.language)));

  const query = new URLSearchParams({ to: sealText(contact, "address typed", attempt.id) });
  const next = new URL(request.url).searchParams.get("next");
  if (next) query.set("next", next);
  return redirect(`/sign-in/code?${query}`, { headers: { "Set-Cookie": attemptCookie(attempt) } });
}

export default function SignIn() {
  const { expected } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { words: { signIn: words, page } } = useWords();
  return (
    <Page title={words.title} back="/" errors={problem?.errors}>
      <h1 className="govuk-heading-l">{words.title}</h1>
      {expected && <p className="govuk-body">{words.ended}</p>}
      <p className="govuk-body">{words.what}</p>
      <PostForm>
        <Input
          name="contact"
          label={{ text: words.contact, className: "govuk-label--m" }}
          hint={words.contactHint}
          autoComplete="username"
          spellCheck={false}
          autoCapitalize="none"
          value={problem?.typed?.contact?.[0]}
          error={problem?.errors?.find(({ field }) => field === "contact")?.message}
        />
        <Button preventDoubleClick>{page.continue}</Button>
      </PostForm>
      <Details summary={words.cannotTitle}>
        <p className="govuk-body"><Rich text={words.cannot} parts={{ hubs: link("/") }} /></p>
      </Details>
      <p className="govuk-body">
        <a className="govuk-link" href="/staff/sign-in">{words.staff}</a>
      </p>
    </Page>
  );
}
