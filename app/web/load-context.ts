import type { Actor } from "#app/domain/people/actor";

/** What is known of a request before any page sees it. */
export interface Asking {
  requestId: string;
  nonce: string;
  /** The path asked for, without its query. */
  path: string;
  /** The hash of the browser's visit cookie: owner of half-finished applications. */
  visit: string;
  actor: Actor | undefined;
  /** The hashed id of the session, as the database keeps it. */
  sessionId: string | undefined;
  sessionEndsAt: Date | undefined;
  /** When the session ends if nothing more is asked. */
  sessionExpiresAt: Date | undefined;
  formToken: string;
  /** The address the request came from, for counting tries only; never logged. */
  remoteAddress: string;
}

declare module "@remix-run/node" {
  interface AppLoadContext {
    asking: Asking;
  }
}
