import { lookup } from "node:dns/promises";
import http, { type RequestOptions } from "node:http";
import https from "node:https";
import { isPublicAddress } from "#app/domain/machines/webhook-address";

export interface WebhookPost {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

export type WebhookAnswer = { status: number } | { problem: string };

/** Where a name leads. */
export type Resolve = (name: string) => Promise<{ address: string; family: number }[]>;

export interface PostingRules {
  /** Whether this machine itself may be sent to: in tests and demonstrations alone. */
  thisMachine: boolean;
  resolve?: Resolve;
  /** Milliseconds until a receiver has answered. */
  patience?: number;
}

const patience = 10_000;
/** Bytes of an answer that are looked at, before the connection is let go. */
const mostRead = 1024;

const byName: Resolve = (name) => lookup(name, { all: true, verbatim: true });

/** Every address of a name must be of the public internet: of two, a connection might choose the other. */
async function addressesOf({ hostname, protocol }: URL, { thisMachine, resolve = byName }: PostingRules): Promise<{ address: string; family: number }[] | undefined> {
  const name = hostname.replace(/^\[(.*)\]$/, "$1");
  const here = thisMachine && protocol === "http:" && ["127.0.0.1", "localhost"].includes(name);
  if (here) return [{ address: "127.0.0.1", family: 4 }];
  if (protocol !== "https:") return undefined;
  const found = await resolve(name);
  return found.length > 0 && found.every(({ address }) => isPublicAddress(address)) ? found : undefined;
}

/** What a name leads to, looked up within the time there is: a name server that never answers is no reason to wait for ever. */
const within = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  Promise.race([work, new Promise<never>((_done, fail) => signal.addEventListener("abort", () => fail(new Error("too late", { cause: signal.reason })), { once: true }))]);

/**
 * Sends once, and says what was answered. The name is looked up here and the connection goes to exactly the addresses that were looked at:
 * a name that leads elsewhere a moment later (rebinding) leads nowhere. Redirects are an answer like any other and are not followed; at
 * most a kilobyte of what comes back is read, and none of it kept.
 */
export async function postWebhook({ url, headers, body }: WebhookPost, rules: PostingRules): Promise<WebhookAnswer> {
  const address = new URL(url);
  const signal = AbortSignal.timeout(rules.patience ?? patience);
  let pinned: { address: string; family: number }[] | undefined;
  try {
    pinned = await within(addressesOf(address, rules), signal);
  } catch {
    return { problem: signal.aborted ? "Its name was not found within 10 seconds" : "Its name leads nowhere" };
  }
  if (!pinned) return { problem: "Its name leads to an address that is not public" };
  const only = pinned;
  const options: RequestOptions = {
    method: "POST",
    headers: { ...headers, "Content-Length": String(Buffer.byteLength(body)) },
    // No agent: a connection that is kept open would be one that nobody looked up.
    agent: false,
    signal,
    lookup: (_name, { all }, done) => (all ? done(null, only) : done(null, only[0]!.address, only[0]!.family)),
  };
  return new Promise((resolve) => {
    let answered = false;
    const sending = (address.protocol === "https:" ? https : http).request(address, options, (response) => {
      answered = true;
      let read = 0;
      const end = () => {
        response.destroy();
        resolve({ status: response.statusCode ?? 0 });
      };
      response.on("data", (part: Buffer) => {
        read += part.length;
        if (read > mostRead) end();
      });
      response.on("end", end);
      response.on("error", end);
    });
    sending.on("error", (problem: NodeJS.ErrnoException) => resolve({ problem: problem.name === "TimeoutError" || problem.name === "AbortError" ? "No answer within 10 seconds" : `Could not be reached${problem.code ? ` (${problem.code})` : ""}` }));
    // Node lets go without a word of whoever changes to another protocol.
    sending.on("close", () => {
      if (!answered) resolve({ problem: "Could not be reached" });
    });
    sending.end(body);
  });
}
