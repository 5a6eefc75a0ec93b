import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { NotOnTheTeam } from "#app/domain/cases/team";
import type { Actor, StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { freshId, now } from "#app/platform/service.server";
import { joinCase } from "#app/services/cases/join-case.server";
import { openBarrier } from "#app/services/cases/open-barrier.server";
import { asActor, asService } from "./client.server";
import { aCaseInSupport, aStaffMember, type MadeCase } from "./factories/make";
import { joinsTeam } from "./factories/make-team";
import { lockCaseByReference } from "./queries/cases/find-case-by-reference";
import { endMembership } from "./queries/cases/leave-case";
import * as tables from "./schema/index";
import { useServiceDatabase } from "./testing/service-database";

useServiceDatabase();

/** Written by staff who need not be on the team: what each is for stands beside it. */
const openToReaders: Record<string, string> = {
  activities: "whoever rings through the list confirms what a young person does",
  break_glasses: "reviewed by a manager",
  bulk_act_rows: "one's own list of what was done to many cases",
  case_access: "joining, and giving a case to somebody",
  case_conflicts: "saying that one must not see a case",
  case_events: "the story of triage and of joining",
  case_team: "joining",
  case_views: "one's own list of what one looked at",
  evidence_sample_items: "a manager's finding",
  enrolments: "triage begins and ends offers",
  handovers: "accepted or returned by the other side",
  note_drafts: "one's own, until it is a note",
  outcome_verifications: "vouched for by somebody who did not record it",
  outbox: "messages of triage",
  plan_queries: "a manager's",
  rights_requests: "a manager's",
  referrers: "whether the resident knows, said by whoever triages",
  resident_links: "links in the messages of triage",
  restrictions: "a manager's too",
  triage_decisions: "triage is the hub's",
  triage_entries: "triage is the hub's",
  applications: "triage is the hub's",
  merges: "proposed by one and confirmed by another",
  possible_duplicates: "judged by whoever sees both",
};

describe("the wall around the team of a case", () => {
  let made: MadeCase & { lead: StaffActor };
  let reader: StaffActor, member: StaffActor, manager: StaffActor;
  beforeAll(async () => {
    made = await aCaseInSupport();
    [reader, member, manager] = await Promise.all([aStaffMember({ hubIds: [made.hubId] }), aStaffMember({ hubIds: [made.hubId] }), aStaffMember({ roles: ["manager"] })]);
    await joinsTeam(made, member);
  });

  const note = (actor: Actor) => asActor(actor, (db) => db.insert(tables.contacts).values({ id: freshId(), caseId: made.id, with: "resident", way: "phone", result: "spoke", happenedAt: now(), recordedAt: now(), recordedBy: actor.id, recordedByName: actor.name, organisationName: "" }));

  it("stands on every table of a case that staff write, but for those named here", async () => {
    const rows = await asService((db) => db.execute<{ table: string; open: boolean }>(sql`
      select c.table_name as table, not exists (select from pg_policies p where p.tablename = c.table_name and p.permissive = 'RESTRICTIVE' and p.policyname like 'only_the_team%') as open
      from information_schema.columns c
      where c.table_schema = 'public' and c.column_name = 'case_id'
        and exists (select from pg_policies p where p.tablename = c.table_name and p.permissive = 'PERMISSIVE' and 'worklocal_app' = any(p.roles) and p.cmd in ('INSERT', 'UPDATE', 'ALL') and coalesce(p.with_check, '') || coalesce(p.qual, '') ~ 'staff')
      order by 1`));
    const open = rows.filter(({ open: isOpen }) => isOpen).map(({ table }) => table);
    expect(open.filter((table) => !(table in openToReaders))).toEqual([]);
    expect(rows.filter(({ open: isOpen }) => !isOpen).length).toBeGreaterThan(18);
  });

  it("lets a colleague of the hub read, and the team alone write", async () => {
    for (const actor of [reader, manager]) {
      expect(await asActor(actor, (db) => db.select({ id: tables.barriers.id }).from(tables.barriers).where(eq(tables.barriers.caseId, made.id)))).toHaveLength(2);
      await expect(note(actor)).rejects.toThrow();
      await expect(asActor(actor, (db) => db.update(tables.barriers).set({ size: "a_lot" }).where(eq(tables.barriers.caseId, made.id)))).rejects.toThrow();
    }
    await note(made.lead);
    await note(member);
  });

  it("falls for whoever joins, and rises again for whoever leaves", async () => {
    const joiner = await aStaffMember({ hubIds: [made.hubId] });
    await expect(note(joiner)).rejects.toThrow();
    expect(await asActor(joiner, (db) => joinCase(depsWithin(db), joiner, { caseRef: made.reference, reason: "I am covering for a colleague" }))).toBe("done");
    await note(joiner);
    await asService((db) => endMembership({ db, now }, made.id, joiner.id));
    await expect(note(joiner)).rejects.toThrow();
  });

  it("is met by the service first, which says whose case it is to join and does nothing", async () => {
    await expect(asActor(reader, (db) => lockCaseByReference(db, made.reference))).rejects.toThrow(NotOnTheTeam);
    const opened = asActor(reader, (db) => openBarrier(depsWithin(db), reader, { caseRef: made.reference, code: "HOU", size: "a_lot" }));
    await expect(opened).rejects.toMatchObject({ reference: made.reference });
    expect(await asActor(made.lead, (db) => openBarrier(depsWithin(db), made.lead, { caseRef: made.reference, code: "HOU", size: "a_lot" }))).toBe("done");
  });

  it("leaves a resident and the service as they are", async () => {
    await asActor(made.resident, (db) => db.insert(tables.caseMessages).values({ id: freshId(), caseId: made.id, fromResident: true, authorId: made.resident.id, authorName: "Rosa", words: "Hello", writtenAt: now() }));
    await asService((db) => db.update(tables.barriers).set({ openedOn: day("2026-03-10") }).where(eq(tables.barriers.caseId, made.id)));
  });
});
