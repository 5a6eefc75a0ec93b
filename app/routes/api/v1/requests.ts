import { z } from "zod";
import type { ProviderAnswer } from "#app/domain/referrals/answer";
import { mostDaysOffered } from "#app/domain/referrals/answer";
import { goalResults } from "#app/domain/referrals/goals";
import { declineReasons, referralStatuses } from "#app/domain/referrals/referral";
import { registerMarks } from "#app/domain/registers/register";
import { day, fewWords, someWords, timeOfDay } from "#app/web/api/fields";

// What machines send, each read by the schema that the description is made from.

const wordsToPeople = fewWords(2000).describe("Their adviser and the person themselves can read it.");

/** One answer of a provider, with what goes with it. */
export const answerRequest = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("accept"), words: wordsToPeople }),
    z.strictObject({ kind: z.literal("decline"), reason: z.enum(declineReasons), words: wordsToPeople }),
    z.strictObject({ kind: z.literal("ask"), words: someWords(2000) }),
    z.strictObject({ kind: z.literal("put_on_waiting_list"), until: day().describe("You keep their place until then, at most a year."), words: wordsToPeople }),
    z.strictObject({ kind: z.literal("offer_dates"), days: z.array(day()).min(1).max(mostDaysOffered).describe("Yes, but on one of these days."), words: wordsToPeople }),
    z.strictObject({ kind: z.literal("accept_after_all"), words: wordsToPeople }),
    z.strictObject({ kind: z.literal("start"), on: day() }),
    z.strictObject({ kind: z.literal("not_start"), words: wordsToPeople }),
    z.strictObject({ kind: z.literal("complete"), on: day() }),
    z.strictObject({ kind: z.literal("leave_early"), on: day(), words: wordsToPeople }),
  ])
  .transform((sent): ProviderAnswer => {
    if (sent.kind === "put_on_waiting_list") return { kind: sent.kind, untilOn: sent.until, words: sent.words };
    if (sent.kind === "offer_dates") return { ...sent, days: [...new Set(sent.days)].sort() };
    return sent;
  });

export const messageRequest = z.strictObject({ words: someWords(2000) });

export const reportRequest = z
  .strictObject({
    goals: z.array(z.strictObject({ goal_id: z.uuid(), result: z.enum(goalResults), about: fewWords(2000) })).max(20).default([]).describe("Each goal of the referral, once."),
    words: fewWords(4000),
  })
  .transform(({ goals, words }) => ({ words, goals: goals.map(({ goal_id: goalId, ...said }) => ({ goalId, ...said })) }));

export const attendanceRequest = z
  .strictObject({
    marks: z.array(z.strictObject({ reference: z.string().min(1).max(50).describe("The referral's."), mark: z.enum(registerMarks), words: fewWords(500) })).min(1).max(200),
  });

export const sessionRequest = z
  .strictObject({ service_id: z.uuid(), held_on: day(), begins_at: timeOfDay().optional(), ends_at: timeOfDay().optional(), title: fewWords(100) })
  .transform(({ service_id: serviceId, held_on: from, begins_at: beginsAt, ends_at: endsAt, title }) => ({ serviceId, from, beginsAt, endsAt, title }));

export const sessionsQuery = z.strictObject({ held_on: day().describe("The day they are held on."), service_id: z.uuid().optional() });

export const serviceRequest = z
  .strictObject({
    status: z.enum(["active", "inactive", "temporarily closed"]).optional(),
    alert: someWords(500).nullable().optional().describe("What people must know before they come, such as a strike."),
    wait_time: someWords(200).nullable().optional(),
  })
  .refine((sent) => Object.keys(sent).length > 0, "Must have something to change")
  .transform(({ wait_time: waitTime, status, alert }) => ({ ...(status !== undefined && { status }), ...(alert !== undefined && { alert }), ...(waitTime !== undefined && { waitTime }) }));

export const startRequest = z
  .strictObject({ places: z.int().min(0).max(10_000).nullable().default(null).describe("`null`: as many as come."), ends_on: day().nullable().default(null), closes_on: day().nullable().default(null).describe("The last day somebody can be given a place."), note: fewWords(500) })
  .transform(({ places, ends_on: endsOn, closes_on: closesOn, note }) => ({ places: places ?? undefined, endsOn: endsOn ?? undefined, closesOn: closesOn ?? undefined, note }));

/** Statuses and the like, several with a comma. */
const severalOf = <const Options extends readonly [string, ...string[]]>(options: Options) =>
  z.string().regex(new RegExp(`^(${options.join("|")})(,(${options.join("|")}))*$`), `Must be one or several of ${options.join(", ")}, with commas`).transform((sent) => sent.split(",") as Options[number][]);

/** Where the next page begins; the parts of it are nobody's business. */
const cursor = z
  .string()
  .max(200)
  .transform((sent, context) => {
    const [changedAt = "", id = ""] = Buffer.from(sent, "base64url").toString().split("|");
    if (z.iso.datetime().safeParse(changedAt).success && z.uuid().safeParse(id).success) return { changedAt: new Date(changedAt), id };
    context.addIssue({ code: "custom", message: "Must be the cursor of the page before" });
    return z.NEVER;
  });

export const cursorAfter = ({ changedAt, id }: { changedAt: Date; id: string }): string => Buffer.from(`${changedAt.toISOString()}|${id}`).toString("base64url");

const sent = referralStatuses.filter((status) => status !== "draft") as unknown as readonly [string, ...string[]];

export const listQuery = z.strictObject({
  status: severalOf(sent).optional().describe("One or several statuses, with commas."),
  service_id: z.uuid().optional(),
  changed_after: z.iso.datetime({ offset: true }).transform((text) => new Date(text)).optional().describe("Only what changed after this instant. Ask with the newest `changed_at` you have, less a minute: changes made at the same time may be seen in another order."),
  cursor: cursor.optional().describe("`next_cursor` of the page before."),
  limit: z.string().regex(/^([1-9]\d?|100)$/, "Must be 1 to 100").default("25").transform(Number).describe("How many on a page: 25 unless told, 100 at most."),
});
