import { randomBytes } from "node:crypto";
import { findActor } from "#db/queries/people/find-actor";
import { asService, type Db } from "#db/client.server";
import { countUnread } from "#db/queries/correspondence/messages";
import type { Language } from "#app/domain/people/language";
import { cookie, formTokenFor, hashOf, readCookie } from "../cookies.server";
import type { Asking } from "../load-context";
import { findSession, type LiveSession } from "../session.server";

export interface Arrival {
  asking: Asking;
  /** A cookie to give a browser that came without one, or whose session has ended. */
  setCookies: string[];
  /** What the form token is bound to. */
  boundTo: string;
}

/** Who is asking, worked out once, before any page. */
export async function whoIsAsking(request: Request, requestId: string, nonce: string, remoteAddress: string, language: Language = "en"): Promise<Arrival> {
  const setCookies: string[] = [];
  let visitCookie = readCookie(request, "visit");
  if (!visitCookie) {
    visitCookie = randomBytes(24).toString("base64url");
    setCookies.push(cookie("visit", visitCookie, 30 * 86_400));
  }
  const sessionCookie = readCookie(request, "session");
  const session = sessionCookie ? await findSession(sessionCookie) : undefined;
  const { actor, newMessages } = session ? await asService((db) => whoAndWhatIsNew(db, session)) : { actor: undefined, newMessages: 0 };
  // Bound to the cookie, not to the row: a form of a session that has just ended is still known to be ours.
  const boundTo = sessionCookie ?? visitCookie;
  const asking: Asking = {
    requestId,
    nonce,
    path: new URL(request.url).pathname,
    search: new URL(request.url).search,
    language,
    visit: hashOf(visitCookie),
    actor,
    newMessages,
    sessionId: session?.id,
    sessionEndsAt: session?.endsAt,
    sessionExpiresAt: session?.expiresAt,
    formToken: formTokenFor(boundTo),
    remoteAddress,
  };
  return { asking, setCookies, boundTo };
}

/** Who a session belongs to; and of a resident, how many messages they have not read, for the navigation of every page of theirs. */
async function whoAndWhatIsNew(db: Db, { accountId, kind }: LiveSession): Promise<Pick<Asking, "actor" | "newMessages">> {
  const actor = await findActor(db, accountId, kind);
  return { actor, newMessages: actor?.kind === "resident" ? await countUnread(db, actor.id) : 0 };
}
