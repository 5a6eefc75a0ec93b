import { createHash } from "node:crypto";
import { addDays, type CalendarDay } from "#app/domain/calendar/calendar-day";

/** [L] Local setting: days a one-time link outlives the last day for an answer, so that a late click is told what became of it. */
export const linkOutlivesClockDays = 30;

/** 32 random bytes as they stand in an address. */
export const tokenFrom = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");

/** What is kept of a token: somebody who reads the table cannot answer for a provider. */
export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Whether it can be a token at all: nothing else is looked for. */
export const isToken = (typed: string): boolean => /^[\w-]{43}$/.test(typed);

export const linkExpiresAt = (lastDay: CalendarDay): Date => new Date(`${addDays(lastDay, linkOutlivesClockDays)}T00:00:00Z`);
