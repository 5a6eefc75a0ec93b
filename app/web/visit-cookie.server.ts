import { randomBytes } from "node:crypto";
import { cookie, readCookie } from "./cookies.server";

const day = 86_400;
/** As long as a draft is kept. */
export const visitDays = 30;

export const newVisitCookie = (): string => cookie("visit", randomBytes(24).toString("base64url"), visitDays * day);

/** An answer's headers that make a browser remember its visit for so many days from now, and not only for what was left of its last ones. */
export function visitFor(request: Request, days: number): ResponseInit {
  const held = readCookie(request, "visit");
  return held ? { headers: { "Set-Cookie": cookie("visit", held, days * day) } } : {};
}
