import type { AppLoadContext } from "@remix-run/node";
import { PostgresJsSession } from "drizzle-orm/postgres-js";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { StaffActor } from "#app/domain/people/actor";
import { Timeline } from "#app/ui/casework/timeline";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, type MadeCase } from "#db/factories/make";
import { aLongHistory } from "#db/factories/make-long-history";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import * as page from "./show";

useServiceDatabase();
const mostBytes = 150_000;

const show = (actor: StaffActor, { reference }: MadeCase, query = "") => page.loader({ request: new Request(`http://localhost/adviser/cases/${reference}${query}`), params: { caseRef: reference }, context: { asking: { actor, path: "/adviser" } } as unknown as AppLoadContext });
type Story = Awaited<ReturnType<typeof show>>["story"];
const idsOf = ({ days }: Story) => days.flatMap(({ entries }) => entries.map(({ id }) => id));

afterEach(() => vi.restoreAllMocks());

/** How many statements a piece of work sends. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(PostgresJsSession.prototype, "prepareQuery");
  await work();
  const { length } = sent.mock.calls;
  sent.mockRestore();
  return length;
}

describe("forty years on one case", () => {
  it("cost as many statements as a day, and a page that stays small", async () => {
    const [fresh, old] = [await aCaseInSupport(), await aCaseInSupport()];
    await aLongHistory(old, old.lead);
    await aLongHistory(fresh, fresh.lead, { events: 12, notes: 1 });
    const [short, long] = [await statementsOf(() => show(fresh.lead, fresh)), await statementsOf(() => show(old.lead, old))];
    expect(short).toBeGreaterThan(10);
    expect(long).toBe(short);

    for (const query of ["", "?story=notes"]) {
      const { story } = await show(old.lead, old, query);
      const html = renderToString(createElement(Timeline, { days: story.days }));
      expect(idsOf(story)).toHaveLength(30);
      expect(html.length, `the story at ${query || "first"}`).toBeLessThan(mostBytes * 0.7);
    }
  });

  it("are read from the newest to the first day and back, every entry once, in order", async () => {
    const made = await aCaseInSupport();
    await aLongHistory(made, made.lead, { events: 150, notes: 12 });
    const told: string[] = [];
    let story = (await show(made.lead, made)).story;
    expect(story.newer).toBeUndefined();
    const pages = [idsOf(story)];
    told.push(...idsOf(story));
    while (story.older) {
      story = (await show(made.lead, made, `?older=${story.older}`)).story;
      told.push(...idsOf(story));
      pages.push(idsOf(story));
    }
    const kept = await asService(async (db) => [...(await db.select({ id: tables.caseEvents.id, at: tables.caseEvents.recordedAt }).from(tables.caseEvents)), ...(await db.select({ id: tables.caseNotes.id, at: tables.caseNotes.writtenAt }).from(tables.caseNotes))]);
    const at = new Map(kept.map((one) => [one.id, one.at.getTime()]));
    expect(new Set(told).size).toBe(told.length);
    expect(told).toHaveLength(162);
    expect(told.every((id, index) => index === 0 || at.get(told[index - 1]!)! >= at.get(id)!)).toBe(true);

    story = (await show(made.lead, made, `?newer=${story.newer}`)).story;
    expect(idsOf(story)).toEqual(pages.at(-2));
  });

  it("are narrowed to notes, contacts, plan or referrals", async () => {
    const made = await aCaseInSupport();
    await aLongHistory(made, made.lead, { events: 60, notes: 4 });
    const of = async (part: string) => idsOf((await show(made.lead, made, `?story=${part}`)).story).length;
    expect([await of("notes"), await of("contacts"), await of("plan"), await of("referrals")]).toEqual([4, 10, 20, 10]);
  });
});

it("the story leads only to what is still there", async () => {
  const made = await aCaseInSupport();
  const [there, gone] = [crypto.randomUUID(), crypto.randomUUID()];
  await asService((db) => db.insert(tables.outcomes).values({ id: there, caseId: made.id, residentId: made.resident.id, kind: "job_start_employed", happenedOn: "2026-03-02" as never, recordedAt: new Date(), recordedBy: made.lead.id, recordedByName: made.lead.name, evidenceLevel: "adviser_seen" }));
  await asActor(made.lead, (db) => db.insert(tables.caseEvents).values([there, gone].map((outcomeId) => ({ id: crypto.randomUUID(), caseId: made.id, kind: "outcome_recorded" as const, happenedOn: "2026-03-02" as never, recordedAt: new Date("2026-03-02T10:00:00Z"), actorId: made.lead.id, actorName: made.lead.name, details: { outcomeId, kind: "job_start_employed" }, residentMaySee: true }))));
  const { story } = await show(made.lead, made);
  const links = story.days.flatMap(({ entries }) => entries.flatMap((entry) => entry.links ?? []));
  expect(links.map(({ href }) => href)).toEqual([`/adviser/cases/${made.reference}/outcomes/${there}`]);
});
