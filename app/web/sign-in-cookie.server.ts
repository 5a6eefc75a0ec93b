import { keyedHash } from "#app/services/identity/keyed-hash.server";
import { cookie, hashOf, readCookie } from "./cookies.server";
import type { Asking } from "./load-context";

const uniqueLength = 32;
const attemptSeconds = 20 * 60;

/** A try at signing in, as the browser holds it. */
export interface HeldAttempt {
  /** The whole cookie: the database has only `id`, which is made from its hash. */
  cookieValue: string;
  id: string;
  /** Stands for the address or the account it is about, known or not, so that tries at it can be counted. */
  about: string;
}

const asUuid = (hex: string) => `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;

const held = (cookieValue: string): HeldAttempt => ({ cookieValue, id: asUuid(hashOf(cookieValue)), about: cookieValue.slice(uniqueLength) });

export function formKeyOf(form: FormData): string {
  const key = form.get("formKey");
  if (typeof key !== "string" || !/^[0-9a-f-]{36}$/i.test(key)) throw new Response("The form carried no key", { status: 400 });
  return key;
}

/** A new attempt. Nobody without our key can guess it, and one form sent twice makes one attempt. */
export function newAttempt({ visit }: Asking, form: FormData, about: string): HeldAttempt {
  return held(keyedHash("attempt", `${visit}\n${formKeyOf(form)}\n${about}`).slice(0, uniqueLength) + keyedHash("about", about).slice(0, 22));
}

export function attemptIn(request: Request): HeldAttempt | undefined {
  const cookieValue = readCookie(request, "sign-in");
  return cookieValue && cookieValue.length > uniqueLength ? held(cookieValue) : undefined;
}

export const attemptCookie = ({ cookieValue }: HeldAttempt): string => cookie("sign-in", cookieValue, attemptSeconds);
export const noAttemptCookie = (): string => cookie("sign-in", "", 0);
