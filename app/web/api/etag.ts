import { createHash } from "node:crypto";
import { refuse, type MachineAsking } from "./require-machine.server";

/** The tag of something as it was shown: its version, and a digest of the whole, so that a new message counts too. */
export const etagOf = (version: number, shown: unknown): string => `"${version}.${createHash("sha256").update(JSON.stringify(shown)).digest("base64url").slice(0, 16)}"`;

/** The tag of what a change was made from. Without one the change is refused: it might write over somebody else's. `*` says nothing of what was read. */
export function requireIfMatch(asked: MachineAsking, request: Request): string {
  const tag = request.headers.get("If-Match")?.trim();
  if (!tag || tag === "*") throw refuse(asked, "if-match-missing");
  return tag;
}

/** Whether somebody who has this already asks for it again. */
export const hasAlready = (request: Request, etag: string): boolean => (request.headers.get("If-None-Match") ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
