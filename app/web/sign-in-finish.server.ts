import { setTimeout as pause } from "node:timers/promises";
import { keyedHash } from "#app/services/identity/keyed-hash.server";
import { now } from "#app/platform/service.server";
import { asService } from "#db/client.server";
import { findAttempt } from "#db/queries/identity/attempts";
import { cookie, readCookie } from "./cookies.server";
import { deviceOf } from "./device-words";
import { endSession, findSession, startSession } from "./session.server";
import { formKeyOf, noAttemptCookie, type HeldAttempt } from "./sign-in-cookie.server";

interface Sent {
  request: Request;
  form: FormData;
  attempt: HeldAttempt;
}

const cookieValueOf = ({ form, attempt }: Sent, accountId: string) => keyedHash("session", `${attempt.cookieValue}\n${formKeyOf(form)}\n${accountId}`);

const cookiesOf = (cookieValue: string): Headers => {
  const headers = new Headers();
  headers.append("Set-Cookie", cookie("session", cookieValue));
  headers.append("Set-Cookie", noAttemptCookie());
  return headers;
};

/** Starts a session under a new id, whatever the browser held before; what it held ends. Returns the cookies for the answer. */
export async function finishSignIn(sent: Sent, account: { id: string; kind: "staff" | "resident" }, secondFactor: boolean): Promise<Headers> {
  const cookieValue = cookieValueOf(sent, account.id);
  const before = readCookie(sent.request, "session");
  if (before && before !== cookieValue) await endSession(before);
  return cookiesOf(await startSession(account, deviceOf(sent.request.headers.get("User-Agent")), secondFactor ? now() : null, cookieValue));
}

/**
 * The same answer for a form that was sent twice, while the session it started lasts; `undefined` for any other form. Of many sent at
 * once the first may not be through yet, and the others may be over the limit: so this waits a little, at most 2 seconds.
 */
export async function finishedBefore(sent: Sent): Promise<{ headers: Headers; accountId: string } | undefined> {
  for (let looked = 0; looked < 20; looked += 1) {
    const attempt = await asService((db) => findAttempt(db, sent.attempt.id));
    if (attempt?.usedAt && attempt.accountId) {
      const cookieValue = cookieValueOf(sent, attempt.accountId);
      if (await findSession(cookieValue)) return { headers: cookiesOf(cookieValue), accountId: attempt.accountId };
    }
    await pause(100);
  }
  return undefined;
}
