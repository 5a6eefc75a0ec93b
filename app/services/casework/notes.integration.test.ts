import { eq } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { NoteVisibility } from "#app/domain/cases/note";
import type { Actor, StaffActor } from "#app/domain/people/actor";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { once } from "#app/web/once.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aHub, anOrganisation, aService, aStaffMember, type MadeCase } from "#db/factories/make";
import { joinsTeam } from "#db/factories/make-team";
import { findNoteDraft } from "#db/queries/casework/note-drafts";
import { listOpenNoteIds, selectNotes } from "#db/queries/casework/notes";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { correctNote } from "./correct-note.server";
import { discardNoteDraft } from "./discard-note-draft.server";
import { keepNoteDraft } from "./keep-note-draft.server";
import { writeNote } from "./write-note.server";

const database = useServiceDatabase();
const as = <T>(actor: Actor, work: (deps: Deps) => Promise<T>) => asActor(actor, (db) => work(depsWithin(db)));
const write = (actor: StaffActor, { reference: caseRef }: MadeCase, words: string, visibility: NoteVisibility = "case_team") => as(actor, (deps) => writeNote(deps, actor, { caseRef, visibility, words }));
const readBy = (actor: Actor, { id }: MadeCase) => asActor(actor, async (db) => (await selectNotes(db).where(eq(tables.caseNotes.caseId, id))).map(({ words }) => words).sort());

/** A case of a shared hub: its lead and a colleague of the council, one of the Jobcentre, a manager, and everybody who must see nothing. */
async function aSharedCase() {
  const hub = await aHub();
  const [council, jobcentre] = [await anOrganisation(), await anOrganisation({ kind: "jobcentre", name: "Jobcentre Plus Northmere" })];
  const lead = await aStaffMember({ hubIds: [hub.id], organisation: council });
  const joe = await aStaffMember({ name: "Joe Whitfield", hubIds: [hub.id], organisation: jobcentre });
  const made = await aCaseInSupport({ lead });
  await joinsTeam(made, joe);
  return {
    made, lead, joe,
    colleague: await aStaffMember({ hubIds: [hub.id], organisation: council }),
    joesColleague: await aStaffMember({ hubIds: [hub.id], organisation: jobcentre }),
    manager: await aStaffMember({ roles: ["manager"] }),
    stranger: await aStaffMember({ hubIds: [(await aHub()).id], organisation: jobcentre }),
    provider: (await aService()).provider,
  };
}

describe("who reads a note", () => {
  it("is whoever its visibility says, and the database holds to it", async () => {
    const { made, lead, colleague, joe, joesColleague, manager, stranger, provider } = await aSharedCase();
    for (const [visibility, words] of [["case_team", "for the team"], ["organisation", "for the Jobcentre"], ["restricted", "for the lead"]] as const) expect(await write(joe, made, words, visibility)).toBe("done");
    const all = ["for the Jobcentre", "for the lead", "for the team"];
    expect(await readBy(joe, made)).toEqual(all);
    expect(await readBy(joesColleague, made)).toEqual(["for the Jobcentre", "for the team"]);
    expect(await readBy(lead, made)).toEqual(["for the lead", "for the team"]);
    expect(await readBy(colleague, made)).toEqual(["for the team"]);
    expect(await readBy(manager, made)).toEqual(["for the lead", "for the team"]);
    for (const nobody of [stranger, provider, made.resident]) expect(await readBy(nobody, made)).toEqual([]);
  });

  it("is nobody where the case is not theirs to write on: it is not found", async () => {
    const { made, stranger } = await aSharedCase();
    expect(await write(stranger, made, "Hello")).toBe("not-found");
    await expect(asActor(stranger, (db) => db.insert(tables.caseNotes).values({ id: randomUUID(), caseId: made.id, visibility: "case_team", authorId: stranger.id, authorName: stranger.name, organisationId: stranger.organisationId, organisationName: stranger.organisationName, words: "Past the wall", writtenAt: database.clock.now() }))).rejects.toThrow();
  });

  it("leaves no word of it in the story, and says in the audit that one was written", async () => {
    const { made, joe } = await aSharedCase();
    await write(joe, made, "A canary in a note", "restricted");
    const [events, audit] = await asService(async (db) => [await db.select().from(tables.caseEvents).where(eq(tables.caseEvents.caseId, made.id)), await db.select().from(tables.auditEntries).where(eq(tables.auditEntries.streamId, made.id))] as const);
    expect(JSON.stringify([events, audit])).not.toContain("canary");
    expect(audit).toMatchObject([{ action: "note.write", actorName: "Joe Whitfield", organisationName: "Jobcentre Plus Northmere" }]);
  });
});

describe("a note that is wrong", () => {
  const noteOf = ({ id }: MadeCase) => asService(async (db) => (await db.select().from(tables.caseNotes).where(eq(tables.caseNotes.caseId, id)))[0]!);
  const correct = (actor: StaffActor, { reference: caseRef }: MadeCase, noteId: string) => as(actor, (deps) => correctNote(deps, actor, { caseRef, noteId, words: "Tuesday", reason: "The wrong day" }));

  it("is corrected by its writer with a reason, for the same readers, and both stay", async () => {
    const { made, joe, colleague } = await aSharedCase();
    await write(joe, made, "Monday", "organisation");
    const { id } = await noteOf(made);
    expect(await correct(joe, made, id)).toBe("done");
    const both = await asActor(joe, (db) => selectNotes(db).where(eq(tables.caseNotes.caseId, made.id)));
    expect(both.find(({ words }) => words === "Monday")).toMatchObject({ id, correctedById: expect.any(String) as string });
    expect(both.find(({ words }) => words === "Tuesday")).toMatchObject({ correctsId: id, correctionReason: "The wrong day", visibility: "organisation" });
    expect(await readBy(colleague, made)).toEqual([]);
    expect(await asActor(joe, (db) => listOpenNoteIds(db, made.id, 3))).toEqual([both.find(({ words }) => words === "Tuesday")!.id]);
  });

  it("is corrected once, though ten ask at the same moment, and by nobody else", async () => {
    const { made, joe, lead } = await aSharedCase();
    await write(joe, made, "Monday");
    const { id } = await noteOf(made);
    expect(await correct(lead, made, id)).toBe("not-yours");
    const answers = await Promise.all(Array.from({ length: 10 }, () => correct(joe, made, id)));
    expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
    expect(answers.filter((answer) => answer === "corrected-already")).toHaveLength(9);
  });

  it("is not found where it may not be read", async () => {
    const { made, joe, colleague } = await aSharedCase();
    await write(joe, made, "Monday", "restricted");
    await joinsTeam(made, colleague);
    expect(await correct(colleague, made, (await noteOf(made)).id)).toBe("not-found");
  });

  it("is never changed or deleted, by anybody", async () => {
    const { made, joe } = await aSharedCase();
    await write(joe, made, "Monday");
    await expect(asActor(joe, (db) => db.update(tables.caseNotes).set({ words: "Something else" }))).rejects.toThrow();
    await expect(asActor(joe, (db) => db.delete(tables.caseNotes))).rejects.toThrow();
    await expect(asService((db) => db.update(tables.caseNotes).set({ words: "Something else" }))).rejects.toThrow();
  });
});

describe("two people at once", () => {
  it("write fifty notes on one case, and none is lost", async () => {
    const { made, lead, joe } = await aSharedCase();
    const words = Array.from({ length: 50 }, (_, index) => `note ${String(index).padStart(2, "0")}`);
    await Promise.all(words.map((each, index) => write(index % 2 ? lead : joe, made, each)));
    expect(await readBy(lead, made)).toEqual(words);
  });
});

describe("a draft", () => {
  const keep = (actor: StaffActor, { reference: caseRef }: MadeCase, words: string, formKey?: string) => as(actor, (deps) => keepNoteDraft(deps, actor, { caseRef, visibility: "organisation", words, ...(formKey && { formKey }) }));
  const draftOf = (actor: StaffActor, { id }: MadeCase) => asActor(actor, async (db) => (await findNoteDraft(db, actor, id))?.words);

  it("is its writer's alone, and goes when the note is saved, emptied or thrown away", async () => {
    const { made, lead, joe } = await aSharedCase();
    expect([await keep(joe, made, "Half a se"), await keep(joe, made, "Half a sentence")]).toEqual(["kept", "kept"]);
    expect(await draftOf(joe, made)).toBe("Half a sentence");
    expect(await asActor(lead, (db) => db.select().from(tables.noteDrafts))).toEqual([]);
    await write(joe, made, "A whole sentence");
    expect(await draftOf(joe, made)).toBeUndefined();
    await keep(joe, made, "Again");
    expect(await keep(joe, made, "  ")).toBe("nothing");
    expect(await draftOf(joe, made)).toBeUndefined();
    await keep(joe, made, "And again");
    await as(joe, (deps) => discardNoteDraft(deps, joe, { caseRef: made.reference }));
    expect(await draftOf(joe, made)).toBeUndefined();
  });

  it("does not come back when it arrives after its form was saved", async () => {
    const { made, joe } = await aSharedCase();
    const form = new FormData();
    form.set("formKey", randomUUID());
    await once({ actor: joe }, form, async (deps) => {
      await writeNote(deps, joe, { caseRef: made.reference, visibility: "case_team", words: "Saved" });
      return new Response(null, { status: 303, headers: { Location: "/adviser" } });
    });
    expect(await keep(joe, made, "Saved", form.get("formKey") as string)).toBe("saved-already");
    expect(await draftOf(joe, made)).toBeUndefined();
  });

  it("cannot be kept on a case that is not theirs", async () => {
    const { made, stranger } = await aSharedCase();
    expect(await keep(stranger, made, "Hello")).toBe("not-found");
  });
});
