import { randomBytes } from "node:crypto";
import { findActor } from "#db/queries/people/find-actor";
import { asService } from "#db/client.server";
import { cookie, formTokenFor, hashOf, readCookie } from "../cookies.server";
import type { Asking } from "../load-context";
import { findSession } from "../session.server";

export interface Arrival {
  asking: Asking;
  /** A cookie to give a browser that came without one, or whose session has ended. */
  setCookies: string[];
  /** What the form token is bound to. */
  boundTo: string;
}

/** Who is asking, worked out once, before any page. */
export async function whoIsAsking(request: Request, requestId: string, nonce: string, remoteAddress: string): Promise<Arrival> {
  const setCookies: string[] = [];
  let visitCookie = readCookie(request, "visit");
  if (!visitCookie) {
    visitCookie = randomBytes(24).toString("base64url");
    setCookies.push(cookie("visit", visitCookie, 30 * 86_400));
  }
  const sessionCookie = readCookie(request, "session");
  const session = sessionCookie ? await findSession(sessionCookie) : undefined;
  const actor = session && (await asService((db) => findActor(db, session.accountId, session.kind)));
  // Bound to the cookie, not to the row: a form of a session that has just ended is still known to be ours.
  const boundTo = sessionCookie ?? visitCookie;
  const asking: Asking = {
    requestId,
    nonce,
    path: new URL(request.url).pathname,
    visit: hashOf(visitCookie),
    actor,
    sessionId: session?.id,
    sessionEndsAt: session?.endsAt,
    sessionExpiresAt: session?.expiresAt,
    formToken: formTokenFor(boundTo),
    remoteAddress,
  };
  return { asking, setCookies, boundTo };
}
