import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import postgres from "postgres";
import type { AgreementContent } from "#app/domain/agreements/variation";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { asActor, asService } from "#db/client.server";
import { aStaffMember } from "#db/factories/make";
import { anAgreement } from "#db/factories/make-agreement";
import { lockContent } from "#db/queries/agreements/agreement-content";
import { findVariation, listVariations } from "#db/queries/agreements/variations";
import { useServiceDatabase } from "#db/testing/service-database";
import { agreeVariation, beginVariation, changeVariation, discardVariation } from "./vary-agreement.server";

describe("a change of an agreement", () => {
  const database = useServiceDatabase();
  let [morgan, second]: StaffActor[] = [];
  let agreementId = "";

  beforeAll(async () => {
    morgan = await aStaffMember({ name: "Morgan Hale", roles: ["manager"] });
    second = await aStaffMember({ name: "Sunita Rao", roles: ["manager"] });
  });
  beforeEach(async () => void (agreementId = (await anAgreement({ targets: [{ measureCode: "into-employment", year: "2026-27", people: 40 }] })).id));

  const contentOf = () => asService((db) => lockContent(db, agreementId));
  const begin = async (by = morgan!) => {
    const begun = await asActor(by, (db) => beginVariation(depsWithin(db), by, agreementId, { reason: "targets_reprofiled", words: "The hub opened late" }));
    if (typeof begun === "string") throw new Error(begun);
    return begun.variationId;
  };
  const versionOf = async (id: string) => (await asService((db) => findVariation(db, id)))!.version;
  const change = async (id: string, part: Partial<AgreementContent>, by = morgan!) => asActor(by, async (db) => changeVariation(depsWithin(db), by, id, await versionOf(id), part));
  const agree = async (id: string, by = second!) => asActor(by, async (db) => agreeVariation(depsWithin(db), by, id, await versionOf(id)));
  /** A target of so many, and a council, which every agreement needs. */
  const ready = (people = 50): Partial<AgreementContent> => ({ councilIds: [morgan!.organisationId], partners: [{ organisationId: morgan!.organisationId, duty: "Leads" }], yearTargets: [{ measureCode: "into-employment", year: "2026-27", people }] });

  it("is written by one, agreed by another, and then says what the agreement says, with a number", async () => {
    const before = await contentOf();
    const id = await begin();
    const streams = before.streams.map((stream) => ({ ...stream, budgetPence: 123_00 }));
    expect(await change(id, { ...ready(), name: "The new name", quarterTargets: [{ measureCode: "into-employment", quarter: "2026-Q1", people: 20 }], streams })).toBe("changed");
    expect(await contentOf()).toEqual(before);
    expect(await agree(id, morgan)).toBe("same-person");
    expect(await agree(id)).toBe("agreed");
    expect(await contentOf()).toEqual({ ...before, ...ready(), name: "The new name", quarterTargets: [{ measureCode: "into-employment", quarter: "2026-Q1", people: 20 }], streams });
    const [kept] = await asActor(morgan!, (db) => listVariations(db, agreementId));
    expect(kept).toMatchObject({ number: 1, status: "agreed", before, writtenByName: "Morgan Hale", agreedByName: "Sunita Rao" });

    const next = await begin(second);
    await change(next, { summary: "Another" }, second);
    expect(await agree(next, morgan)).toBe("agreed");
    expect((await asActor(morgan!, (db) => listVariations(db, agreementId))).map(({ number }) => number)).toEqual([2, 1]);
  });

  it("is written by one person alone, one at a time, and not agreed while it says nothing new", async () => {
    const id = await begin();
    await expect(begin(second)).rejects.toThrow("one-in-writing");
    expect(await change(id, { name: "Mine" }, second)).toBe("not-yours");
    expect(await agree(id)).toBe("nothing-changed");
    expect(await asActor(second!, async (db) => discardVariation(depsWithin(db), second!, id, await versionOf(id)))).toBe("discarded");
    expect(await change(id, { name: "Late" })).toBe("past-drafting");
    expect(await begin(second)).not.toBe(id);
  });

  it("is not agreed where quarters do not fit the year, where somebody wrote on meanwhile, or where the agreement has moved", async () => {
    const id = await begin();
    await change(id, { ...ready(40), quarterTargets: [{ measureCode: "into-employment", quarter: "2026-Q1", people: 41 }] });
    expect(await agree(id)).toEqual({ problem: "The quarters of Into employment in 2026-27 add up to 41, and the year’s target is 40" });
    expect(await asActor(second!, (db) => agreeVariation(depsWithin(db), second!, id, 1))).toBe("changed-meanwhile");
    await change(id, { ...ready(), quarterTargets: [] });
    const sql = postgres(database.ownerUrl, { max: 1 });
    await sql`update agreements set summary = 'Moved' where id = ${agreementId}`;
    expect(await agree(id)).toBe("agreement-moved");

    // What was agreed is kept by the database itself.
    await sql`update agreements set summary = 'Work and skills for everybody' where id = ${agreementId}`;
    expect(await agree(id)).toBe("agreed");
    await expect(sql`update agreement_variations set words = 'x' where id = ${id}`).rejects.toThrow("never changes");
    await sql.end();
  });

  it("is agreed once where two agree at once", async () => {
    const third = await aStaffMember({ roles: ["manager"] });
    const id = await begin();
    await change(id, ready());
    const version = await versionOf(id);
    const answers = await Promise.all([second!, third].map((by) => asActor(by, (db) => agreeVariation(depsWithin(db), by, id, version))));
    expect(answers.toSorted()).toEqual(["agreed", "past-drafting"]);
  });

  it("is not an adviser's to write or to read", async () => {
    const adviser = await aStaffMember({ roles: ["adviser"] });
    await begin();
    await expect(asActor(adviser, (db) => beginVariation(depsWithin(db), adviser, agreementId, { reason: "other", words: "Mine" }))).rejects.toThrow();
    expect(await asActor(adviser, (db) => listVariations(db, agreementId))).toEqual([]);
  });
});
