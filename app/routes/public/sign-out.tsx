import { redirect, type LoaderFunctionArgs, type ActionFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Button } from "#app/ui/govuk/button";
import { PostForm } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { cookie, readCookie } from "#app/web/cookies.server";
import { endSession } from "#app/web/session.server";
import { noAttemptCookie } from "#app/web/sign-in-cookie.server";

export function loader({ context: { asking } }: LoaderFunctionArgs) {
  return { signedIn: asking.actor !== undefined };
}

export async function action({ request }: ActionFunctionArgs) {
  const held = readCookie(request, "session");
  if (held) await endSession(held);
  const headers = new Headers();
  headers.append("Set-Cookie", cookie("session", "", 0));
  headers.append("Set-Cookie", noAttemptCookie());
  return redirect("/sign-out", { headers });
}

export default function SignOut() {
  const { signedIn } = useLoaderData<typeof loader>();
  if (signedIn) {
    return (
      <Page title="Sign out">
        <h1 className="govuk-heading-l">Do you want to sign out?</h1>
        <PostForm action="/sign-out">
          <Button>Sign out</Button>
        </PostForm>
      </Page>
    );
  }
  return (
    <Page title="You have signed out">
      <h1 className="govuk-heading-l">You have signed out</h1>
      <p className="govuk-body">If you share this device, close the browser too, so that nobody can look at the pages you had open.</p>
      <p className="govuk-body">
        <a className="govuk-link" href="/sign-in">Sign in again</a>, or <a className="govuk-link" href="/staff/sign-in">sign in as a member of staff</a>.
      </p>
    </Page>
  );
}
