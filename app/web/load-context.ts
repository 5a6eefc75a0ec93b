import type { Language } from "#app/domain/people/language";
import type { Actor } from "#app/domain/people/actor";

/** What is known of a request before any page sees it. */
export interface Asking {
  requestId: string;
  nonce: string;
  /** The path asked for, without its language and its query. */
  path: string;
  /** The query, with its `?`; empty where there is none. */
  search: string;
  /** The language of the address. */
  language: Language;
  /** The hash of the browser's visit cookie: owner of half-finished applications. */
  visit: string;
  actor: Actor | undefined;
  /** Messages a resident has not read; 0 for everybody else. */
  newMessages: number;
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
