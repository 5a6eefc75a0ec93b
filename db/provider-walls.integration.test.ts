import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor, MachineActor } from "#app/domain/people/actor";
import { addDays } from "#app/domain/calendar/calendar-day";
import { today } from "#app/platform/service.server";
import { asActor, asService } from "./client.server";
import { aFullCase } from "./factories/make-full-case";
import { aReferral, type MadeReferral } from "./factories/make-referral";
import { aFullProvider, type FullProvider } from "./factories/make-provider";
import { useServiceDatabase } from "./testing/service-database";

useServiceDatabase();

/** Everybody reads these, signed in or not: the directory, and what a place is made of. */
const everybodys = [
  "accessibility", "activity_codes", "cost_options", "course_starts", "directory_contacts", "directory_words", "hubs", "locations", "organisations", "places", "postcodes", "programs", "required_documents", "schedules", "service_areas", "service_barriers", "service_languages",
  "service_locations", "service_offers", "service_terms", "service_words", "services", "synonyms", "taxonomies", "taxonomy_terms",
];

/** What hangs on a referral that is seen. */
const ofAReferral = ["course_places", "provider_attendance", "referral_amendments", "referral_answers", "referral_goals", "referral_messages", "referral_reports", "referrals"];

type Asker = Actor | MachineActor;
let ours: FullProvider, theirs: FullProvider, over: MadeReferral, second: MadeReferral;
const askers: { who: string; actor: Asker; sees: string[] }[] = [];

beforeAll(async () => {
  [ours, theirs] = [await aFullProvider(), await aFullProvider()];
  // Everything else a case can have stands beside it, so that no table is empty for want of a row.
  await aFullCase();
  over = await aReferral(ours.made, ours.service, { status: "completed", providerUntilOn: addDays(today(), -1), goals: ["Over"] });
  second = await aReferral(ours.made, ours.service, { goals: ["Second"] });
  const kept = ["cooperation_statements", "provider_sessions", "service_changes"];
  askers.push({ who: "somebody who answers", actor: ours.colleague, sees: [...ofAReferral, ...kept] });
  askers.push({ who: "a lead", actor: ours.lead, sees: [...ofAReferral, ...kept, "api_keys", "staff", "webhook_deliveries", "webhook_endpoints"] });
  askers.push({ who: "a machine", actor: ours.machine, sees: [...ofAReferral, ...kept] });
  askers.push({ who: "a link", actor: ours.link, sees: ofAReferral });
});

const allTables = async () => (await asService((db) => db.execute<{ name: string }>(sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`))).map(({ name }) => name);

class Undo extends Error {}

/** What a statement gives back, undone at once; nothing where it is not permitted. */
async function triedBy(actor: Asker, statement: string): Promise<string[]> {
  let rows: string[] = [];
  await asActor(actor, async (db) => {
    rows = (await db.execute<{ said: string }>(sql.raw(statement))).map(({ said }) => said);
    throw new Undo();
  }).catch((problem: unknown) => {
    const cause = (problem instanceof Error ? (problem.cause ?? problem) : problem) as { code?: string };
    // No right, or a policy: 42501. A row others hang on: 23503. A trigger that refuses: P0001.
    if (!(problem instanceof Undo) && !["42501", "23503", "23514", "P0001", "428C9"].includes(cause.code ?? "")) throw problem;
    if (!(problem instanceof Undo)) rows = [];
  });
  return rows;
}

const seenBy = (actor: Asker, table: string) => triedBy(actor, `select t::text as said from "${table}" t`);

describe("the walls around a provider, in every table there is", () => {
  it("show each the tables it has something to do with, and of no other a single row", async () => {
    const tables = (await allTables()).filter((table) => !everybodys.includes(table));
    for (const { who, actor, sees } of askers) {
      const shown: string[] = [];
      for (const table of tables) if ((await seenBy(actor, table)).length > 0) shown.push(table);
      expect(shown, `${who} sees rows of these`).toEqual([...sees].sort());
    }
  });

  it("show no row of another provider, none of a draft, and none of what is over", async () => {
    const secrets = [...theirs.secrets, ours.draft.id, ours.draft.reference, over.id, over.reference, ...over.goals.map(({ id }) => id)];
    for (const { who, actor, sees } of askers) {
      for (const table of sees) {
        const said = (await seenBy(actor, table)).join("\n");
        expect(secrets.filter((secret) => said.includes(secret)), `${table} tells ${who}`).toEqual([]);
      }
    }
  });

  it("show by a link the one referral it was sent for", async () => {
    for (const table of ofAReferral) expect((await seenBy(ours.link, table)).join("\n").includes(second.id), table).toBe(false);
    expect((await seenBy(ours.colleague, "referrals")).join("\n")).toContain(second.id);
  });

  it("show of the person what was shared, and nothing of the case", async () => {
    for (const { who, actor, sees } of askers) {
      const said = (await Promise.all(sees.map((table) => seenBy(actor, table)))).flat().join("\n");
      expect(said, who).toContain(ours.made.resident.lastName);
      for (const secret of [ours.made.reference, ours.made.resident.id, "QQ123456C", "07700 900456", "NM1 4AB"]) expect(said.includes(secret), `${who} reads ${secret}`).toBe(false);
    }
  });

  it("let nobody change or take away a row of another provider", async () => {
    const tables = await allTables();
    for (const { who, actor } of askers) {
      for (const table of tables) {
        for (const statement of [`update "${table}" t set place_id = place_id returning t::text as said`, `delete from "${table}" t returning t::text as said`]) {
          if (table === "places") continue;
          const said = (await triedBy(actor, statement).catch((problem: unknown) => ((problem as { cause?: { code?: string } }).cause?.code === "42703" ? [] : Promise.reject(problem as Error)))).join("\n");
          expect(theirs.secrets.filter((secret) => said.includes(secret)), `${who}: ${statement}`).toEqual([]);
        }
      }
    }
  });

  it("let nobody write a row in another provider's name", async () => {
    const { organisationId, id: serviceId } = theirs.service;
    const session = `insert into provider_sessions (place_id, id, organisation_id, service_id, held_on, created_at) values (app_place(), gen_random_uuid(), '${organisationId}', '${serviceId}', '2026-03-11', now()) returning id::text as said`;
    const key = `insert into api_keys (place_id, id, organisation_id, name, prefix, key_hash, scopes, created_at, created_by_name, expires_at) values (app_place(), gen_random_uuid(), '${organisationId}', 'x', 'x', 'x', '{}', now(), 'x', now()) returning id::text as said`;
    const time = `insert into schedules (place_id, id, service_id) values (app_place(), gen_random_uuid(), '${serviceId}') returning id::text as said`;
    const colleague = `insert into staff (place_id, id, organisation_id, name, email, roles, created_at) values (app_place(), gen_random_uuid(), '${ours.service.organisationId}', 'x', 'x@x.example', '{administrator}', now()) returning id::text as said`;
    for (const { who, actor } of askers) for (const statement of [session, key, time, colleague]) expect(await triedBy(actor, statement), `${who}: ${statement.slice(0, 40)}`).toEqual([]);
  });

  it("give a lead no way to a role but through the service", async () => {
    expect(await triedBy(ours.lead, `update staff set roles = '{administrator}' where id = '${ours.colleague.id}' returning id::text as said`)).toEqual([]);
  });
});
