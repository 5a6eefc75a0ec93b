import type { AppLoadContext } from "@remix-run/node";
import { problem } from "../api/problem";
import type { Asking } from "../load-context";
import { isPlain } from "./plain-address";
import { readBody } from "./read-body.server";

/** Whether a path is for machines: nobody's session counts there. */
export const isForMachines = (path: string): boolean => path === "/api" || path.startsWith("/api/");

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];
const refused = (status: number, type: string, title: string, headers?: Record<string, string>) => problem({ status, type, title }, headers);

/** Of a machine nothing is known before its page reads its key: it has no cookie, no session and no form. */
function askedByMachine(request: Request, requestId: string, nonce: string, remoteAddress: string): Asking {
  const { pathname: path, search } = new URL(request.url);
  return { requestId, nonce, path, search, language: "en", visit: "", actor: undefined, newMessages: 0, sessionId: undefined, sessionEndsAt: undefined, sessionExpiresAt: undefined, formToken: "", remoteAddress };
}

interface Known {
  requestId: string;
  nonce: string;
  remoteAddress: string;
}

/**
 * The way in for machines. Cookies are never read, so another site's page can do nothing here with somebody's session, and no form
 * token is asked for: whoever may do something brings a key. Every refusal is a problem in JSON.
 */
export async function answerMachine(request: Request, { requestId, nonce, remoteAddress }: Known, handle: (request: Request, context: AppLoadContext) => Promise<Response>): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  if (/%00/.test(request.url)) return refused(400, "nul", "No address has a NUL in it");
  if (!isPlain(pathname) || pathname.endsWith(".data") || searchParams.has("_data") || searchParams.has("_routes")) return refused(404, "not-found", "There is nothing at this address");
  if (request.method === "OPTIONS") return preflight();
  if (!methods.includes(request.method)) return refused(405, "method", "This method does nothing here", { Allow: methods.join(", ") });
  const headers = new Headers(request.headers);
  for (const name of ["Cookie", "Origin", "X-Forwarded-Host"]) headers.delete(name);
  let body: Uint8Array<ArrayBuffer> | undefined;
  if (!["GET", "HEAD"].includes(request.method)) {
    body = await readBody(request, false);
    if (!body) return refused(413, "too-large", "More was sent than is read: at most 1,000,000 bytes");
  }
  const asked = new Request(request.url, { method: request.method, headers, signal: request.signal, ...(body && { body }) });
  const response = await handle(asked, { asking: askedByMachine(asked, requestId, nonce, remoteAddress) });
  // What Remix itself refuses, it tells in its own way.
  const isTold = response.status < 400 || response.headers.get("Content-Type") === "application/problem+json";
  if (!isTold && response.status >= 500) return refused(500, "problem", "Something went wrong here. Try again later");
  if (!isTold && response.status === 405) return refused(405, "method", "This method does nothing here");
  if (!isTold) return refused(response.status, response.status === 404 ? "not-found" : "refused", response.status === 404 ? "There is nothing at this address" : "This was not understood");
  const answered = new Headers(response.headers);
  if (!answered.has("Cache-Control")) answered.set("Cache-Control", "no-store");
  return new Response(response.body, { status: response.status, headers: answered });
}

/** Any site's scripts may read what is open; none may send a key from a browser. */
const preflight = () => new Response(null, { status: 204, headers: { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Methods": "GET, HEAD", "Access-Control-Max-Age": "86400" } });
