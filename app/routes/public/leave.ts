import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { forgetEveryDraft } from "#app/services/applications/forget-drafts.server";
import { cookie, readCookie } from "#app/web/cookies.server";
import { endSession } from "#app/web/session.server";
import { noAttemptCookie } from "#app/web/sign-in-cookie.server";
import { newVisitCookie } from "#app/web/visit-cookie.server";

/** Where somebody goes who leaves quickly: a page anybody may have open. */
const somewhereHarmless = "https://www.bbc.co.uk/weather";

/** Whether one of our own pages, or somebody's own hand, led here: a link elsewhere must not take people's applications off their devices. */
function isOwnWish(request: Request): boolean {
  const site = request.headers.get("Sec-Fetch-Site");
  return site === null || site === "same-origin" || site === "none";
}

/**
 * Somebody leaves quickly. The browser lets go of everything it holds, is signed out, and becomes a new visit, so that the back
 * button leads to nothing. A GET although it changes something: it must work as a plain link, and at once. The cache is left alone:
 * no page is in it, and clearing it keeps Chrome waiting for seconds.
 */
export async function loader({ request, context: { asking } }: LoaderFunctionArgs) {
  if (!isOwnWish(request)) return redirect(somewhereHarmless, 303);
  await forgetEveryDraft(asking.visit);
  const held = readCookie(request, "session");
  if (held) await endSession(held);
  const headers = new Headers();
  for (const value of [newVisitCookie(), cookie("session", "", 0), noAttemptCookie()]) headers.append("Set-Cookie", value);
  return redirect(somewhereHarmless, { status: 303, headers });
}
