import { createHash, timingSafeEqual } from "node:crypto";
import { readKey } from "#app/domain/machines/key";
import { allowanceAt, guessesAnHour, type Allowance } from "#app/domain/machines/limits";
import type { MachineActor } from "#app/domain/people/actor";
import { now } from "#app/platform/service.server";
import { keyedHash } from "#app/services/identity/keyed-hash.server";
import { asService, type Db } from "#db/client.server";
import { countInBuckets, sumInBucket } from "#db/queries/identity/rate-limits";
import { findKeyByHash, markKeyUsed } from "#db/queries/machines/keys";

export type KeyRefusal = "no-key" | "not-a-key" | "mistyped" | "unknown" | "revoked" | "ended";

export type Recognised = { machine: MachineActor; allowance: Allowance } | { refused: KeyRefusal } | { tooMany: "guesses"; resetIn: number } | { tooMany: "requests"; allowance: Allowance };

const hour = 3_600_000;
const minute = 60_000;

/** What is kept of a key. It has 192 bits of chance in it, so that no slow hash is needed. */
export const hashOfKey = (key: string): string => createHash("sha256").update(key).digest("hex");

const sameHash = (a: string, b: string) => timingSafeEqual(Buffer.from(a, "hex"), Buffer.from(b, "hex"));

/** An address from which too many keys were guessed is told so before anything is looked for; a key with a slip in it was no guess. */
async function lookFor(db: Db, key: string, remoteAddress: string): Promise<{ found: NonNullable<Awaited<ReturnType<typeof findKeyByHash>>> } | { tooMany: "guesses"; resetIn: number } | { refused: "unknown" }> {
  const at = now().getTime();
  const bucket = `api_guess address ${keyedHash("limit", remoteAddress)}`;
  const since = new Date(at - hour);
  if ((await sumInBucket(db, bucket, since)) >= guessesAnHour) return { tooMany: "guesses", resetIn: hour / 1000 };
  const hash = hashOfKey(key);
  const found = await findKeyByHash(db, hash);
  if (found && sameHash(found.keyHash, hash)) return { found };
  await countInBuckets(db, [bucket], new Date(at - (at % minute)), since);
  return { refused: "unknown" };
}

/**
 * Which provider's system is asking, by the key it sent: counted against its limit, and its use noted to the minute. What it may do is
 * another question. The key itself is kept nowhere and goes into no message.
 */
export async function recogniseMachine(authorization: string | null, remoteAddress: string): Promise<Recognised> {
  const key = /^Bearer +(\S{1,200})$/i.exec(authorization ?? "")?.[1];
  if (key === undefined) return { refused: authorization === null ? "no-key" : "not-a-key" };
  const looks = readKey(key);
  if (looks !== "whole") return { refused: looks };
  return asService(async (db): Promise<Recognised> => {
    const looked = await lookFor(db, key, remoteAddress);
    if (!("found" in looked)) return looked;
    const { id, name, prefix, scopes, organisationId, organisationName, expiresAt, revokedAt } = looked.found;
    if (revokedAt) return { refused: "revoked" };
    const at = now();
    if (expiresAt <= at) return { refused: "ended" };
    const windowStart = new Date(at.getTime() - (at.getTime() % minute));
    const bucket = `api key ${id}`;
    const counts = await countInBuckets(db, [bucket], windowStart, new Date(windowStart.getTime() - 1));
    const { fits, ...allowance } = allowanceAt(at, counts.get(bucket) ?? 1);
    if (!fits) return { tooMany: "requests", allowance };
    await markKeyUsed(db, id, at);
    // The key's name stands wherever its acts are told: in the audit, in the case's story.
    return { machine: { kind: "machine", id, name: `${name} (key ${prefix}…)`, roles: ["provider"], organisationId, organisationName, scopes }, allowance };
  });
}
