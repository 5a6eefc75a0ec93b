import { DrizzlePostgreSQLAdapter } from "@lucia-auth/adapter-drizzle";
import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from "lucia";
import { now } from "#app/platform/service.server";
import { asService, sessionPool } from "#db/client.server";
import { deleteSessionsOver, setSessionExpiry } from "#db/queries/identity/sessions";
import { accounts, sessions } from "#db/schema/access";
import { hashOf } from "./cookies.server";

// Everything Lucia is behind this file, so that replacing it touches nothing else (docs/adr/0006-lucia-behind-one-file.md).

interface SessionAttributes {
  createdAt: Date;
  endsAt: Date;
  secondFactorAt: Date | null;
  device: string;
}

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof makeLucia>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: { kind: "staff" | "resident" };
  }
}

/** How far the service's clock is from this machine's: nothing, but in tests and where CLOCK_START is set. Lucia reads the machine's. */
const ahead = () => now().getTime() - Date.now();
const shifted = (at: Date, by: number) => new Date(at.getTime() + by);

/**
 * Lucia keeps session ids as they are; the database gets only their hash, so that a stolen copy of it opens nothing.
 * Times go into the database by the service's clock and come back to Lucia by its own.
 */
class HashingAdapter implements Adapter {
  constructor(private readonly inner: Adapter) {}
  async getSessionAndUser(id: string): ReturnType<Adapter["getSessionAndUser"]> {
    const [session, user] = await this.inner.getSessionAndUser(hashOf(id));
    return [session && { ...session, id, expiresAt: shifted(session.expiresAt, -ahead()) }, user];
  }
  getUserSessions = (userId: string) => this.inner.getUserSessions(userId);
  setSession = (session: DatabaseSession) => this.inner.setSession({ ...session, id: hashOf(session.id), expiresAt: shifted(session.expiresAt, ahead()) });
  updateSessionExpiration = (id: string, expiresAt: Date) => this.inner.updateSessionExpiration(hashOf(id), shifted(expiresAt, ahead()));
  deleteSession = (id: string) => this.inner.deleteSession(hashOf(id));
  deleteUserSessions = (userId: string) => this.inner.deleteUserSessions(userId);
  deleteExpiredSessions = () => asService((db) => deleteSessionsOver(db, now()));
}

const idleMinutes = 30;
const longestHours = { staff: 10, resident: 10 } as const;

const makeLucia = () =>
  new Lucia(new HashingAdapter(new DrizzlePostgreSQLAdapter(sessionPool(), sessions, accounts)), {
    sessionExpiresIn: new TimeSpan(idleMinutes, "m"),
    getSessionAttributes: ({ createdAt, endsAt, secondFactorAt, device }) => ({ createdAt, endsAt, secondFactorAt, device }),
    getUserAttributes: ({ kind }) => ({ kind }),
  });

let lucia: ReturnType<typeof makeLucia> | undefined;
const sessionsOf = () => (lucia ??= makeLucia());

export interface LiveSession {
  /** As the database keeps it. */
  id: string;
  accountId: string;
  kind: "staff" | "resident";
  /** The longest it can last. */
  endsAt: Date;
  /** When it ends if nothing more is asked. */
  expiresAt: Date;
}

const minute = 60_000;

/** Lucia lengthens a session only after half its time, so that "30 minutes idle" could be 15: this keeps it whole, once a minute. */
async function lengthened(cookieValue: string, expiresAt: Date): Promise<Date> {
  const wanted = shifted(now(), idleMinutes * minute);
  if (wanted.getTime() - expiresAt.getTime() < minute) return expiresAt;
  await asService((db) => setSessionExpiry(db, hashOf(cookieValue), wanted));
  return wanted;
}

/** The session a cookie stands for; `undefined` when it is unknown, idle for 30 minutes, or past its longest life. */
export async function findSession(cookieValue: string): Promise<LiveSession | undefined> {
  const { session, user } = await sessionsOf().validateSession(cookieValue);
  if (!session) return undefined;
  if (session.endsAt <= now()) {
    await sessionsOf().invalidateSession(cookieValue);
    return undefined;
  }
  const idleAt = await lengthened(cookieValue, shifted(session.expiresAt, ahead()));
  return { id: hashOf(cookieValue), accountId: user.id, kind: user.kind, endsAt: session.endsAt, expiresAt: idleAt < session.endsAt ? idleAt : session.endsAt };
}

/** Starts a session and returns the value for its cookie: `cookieValue` where it is given, which may be there already (a form sent twice). */
export async function startSession(account: { id: string; kind: "staff" | "resident" }, device: string, secondFactorAt: Date | null, cookieValue?: string): Promise<string> {
  const createdAt = now();
  const endsAt = new Date(createdAt.getTime() + longestHours[account.kind] * 3_600_000);
  const attributes = { createdAt, endsAt, secondFactorAt, device: device.slice(0, 200) };
  try {
    return (await sessionsOf().createSession(account.id, attributes, cookieValue ? { sessionId: cookieValue } : undefined)).id;
  } catch (problem) {
    if (cookieValue && (await findSession(cookieValue))) return cookieValue;
    throw problem;
  }
}

export async function endSession(cookieValue: string): Promise<void> {
  await sessionsOf().invalidateSession(cookieValue);
}

/** Ends everything somebody is signed in on: a role or a password changed, or they left. */
export async function endEverySessionOf(accountId: string): Promise<void> {
  await sessionsOf().invalidateUserSessions(accountId);
}

export async function deleteExpiredSessions(): Promise<void> {
  await sessionsOf().deleteExpiredSessions();
}

/** After the database is reconnected (tests), Lucia must be built anew. */
export function forgetSessionAdapter(): void {
  lucia = undefined;
}
