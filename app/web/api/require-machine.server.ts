import type { AppLoadContext } from "@remix-run/node";
import { requestsAMinute, type Allowance } from "#app/domain/machines/limits";
import type { ApiScope } from "#app/domain/machines/scopes";
import type { MachineActor } from "#app/domain/people/actor";
import { recogniseMachine, type KeyRefusal } from "#app/services/machines/recognise-machine.server";
import { problem, type Problem } from "./problem";
import { problemTypes, type ProblemType } from "./problem-types";

/** A provider's system that may do what it asks, and what every answer to it says of its limit. */
export interface MachineAsking {
  machine: MachineActor;
  headers: Readonly<Record<string, string>>;
}

type More = Pick<Problem, "detail" | "errors"> & { headers?: Readonly<Record<string, string>> };

const typeOf: Record<KeyRefusal, ProblemType> = { "no-key": "key-missing", "not-a-key": "key-not-known", mistyped: "key-mistyped", unknown: "key-not-known", revoked: "key-revoked", ended: "key-ended" };

/** As the IETF's draft for rate limits writes it (draft-ietf-httpapi-ratelimit-headers). */
const limitHeaders = ({ left, resetIn }: Allowance) => ({ "RateLimit-Policy": `"requests";q=${requestsAMinute};w=60`, RateLimit: `"requests";r=${left};t=${resetIn}` });

const told = (type: ProblemType, headers: Readonly<Record<string, string>>, { detail, errors }: Omit<More, "headers"> = {}) => problem({ type, ...problemTypes[type], ...(detail && { detail }), ...(errors && { errors }) }, headers);

/** A refusal to a system that is known. */
export const refuse = ({ headers }: MachineAsking, type: ProblemType, { headers: more, ...said }: More = {}): Response => told(type, { ...headers, ...more }, said);

/** An answer to it, in JSON. */
export const say = ({ headers }: MachineAsking, status: number, body: unknown, more: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json", "Cache-Control": "no-store", ...headers, ...more } });

/** Which provider's system asks, if its key has this scope. Anything else is thrown as the answer: 401, 403 or 429. */
export async function requireMachine(request: Request, { asking: { remoteAddress } }: AppLoadContext, scope: ApiScope): Promise<MachineAsking> {
  const recognised = await recogniseMachine(request.headers.get("Authorization"), remoteAddress);
  if ("refused" in recognised) throw told(typeOf[recognised.refused], { "WWW-Authenticate": `Bearer realm="Work Local"${recognised.refused === "no-key" ? "" : ', error="invalid_token"'}` });
  if ("tooMany" in recognised) {
    if (recognised.tooMany === "guesses") throw told("too-many-guesses", { "Retry-After": String(recognised.resetIn) });
    throw told("too-many-requests", { ...limitHeaders(recognised.allowance), "Retry-After": String(recognised.allowance.resetIn) });
  }
  const asked = { machine: recognised.machine, headers: limitHeaders(recognised.allowance) };
  if (!asked.machine.scopes.includes(scope)) throw refuse(asked, "scope-missing", { detail: `It needs the scope ${scope}.`, headers: { "WWW-Authenticate": `Bearer realm="Work Local", error="insufficient_scope", scope="${scope}"` } });
  return asked;
}

/** Refuses every method but these. */
export function onlyMethods(asked: MachineAsking, request: Request, ...methods: readonly string[]): null {
  if (!methods.includes(request.method)) throw refuse(asked, "method", { headers: { Allow: methods.join(", ") } });
  return null;
}
