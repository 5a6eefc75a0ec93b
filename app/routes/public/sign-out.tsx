import { redirect, type LoaderFunctionArgs, type ActionFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forgetAtDesk } from "#app/services/applications/forget-at-desk.server";
import { Button } from "#app/ui/govuk/button";
import { PostForm } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { cookie, readCookie } from "#app/web/cookies.server";
import { endSession } from "#app/web/session.server";
import { noAttemptCookie } from "#app/web/sign-in-cookie.server";

export function loader({ context: { asking } }: LoaderFunctionArgs) {
  return { signedIn: asking.actor !== undefined };
}

export async function action({ request, context: { asking: { actor, visit } } }: ActionFunctionArgs) {
  const held = readCookie(request, "session");
  if (held) await endSession(held);
  if (actor?.kind === "staff") await forgetAtDesk(actor.id, visit);
  const headers = new Headers();
  headers.append("Set-Cookie", cookie("session", "", 0));
  headers.append("Set-Cookie", noAttemptCookie());
  return redirect("/sign-out", { headers });
}

export default function SignOut() {
  const { signedIn } = useLoaderData<typeof loader>();
  const { words: { signIn: { out: words }, page } } = useWords();
  if (signedIn) {
    return (
      <Page title={words.askTitle}>
        <h1 className="govuk-heading-l">{words.ask}</h1>
        <PostForm action="/sign-out">
          <Button>{page.signOut}</Button>
        </PostForm>
      </Page>
    );
  }
  return (
    <Page title={words.title}>
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">{words.close}</p>
      <p className="govuk-body"><Rich text={words.again} parts={{ signIn: link("/sign-in"), staff: link("/staff/sign-in") }} /></p>
    </Page>
  );
}
