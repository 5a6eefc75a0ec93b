import { and, eq, inArray } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { aNewOutcome } from "#app/domain/outcomes/builders";
import type { StaffActor } from "#app/domain/people/actor";
import { returnFiles, type ReturnFile } from "#app/domain/publishing/return-files";
import { depsWithin } from "#app/platform/deps.server";
import { joined } from "#app/platform/files/builders";
import { readCockpit } from "#app/services/agreements/read-cockpit.server";
import { verifyAuditChains } from "#app/services/audit/verify-audit-chains.server";
import { recordOutcome } from "#app/services/outcomes/record-outcome.server";
import { buildQuarter } from "#app/services/returns/build-quarter.server";
import { exportReturn } from "#app/services/returns/export-return.server";
import { freezeReturn } from "#app/services/returns/freeze-return.server";
import { returnFile } from "#app/services/returns/return-file.server";
import { signOffReturn } from "#app/services/returns/sign-off-return.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aResident, anOrganisation, aStaffMember, type MadeCase } from "#db/factories/make";
import { anAgreement } from "#db/factories/make-agreement";
import { aPostcode } from "#db/factories/make-postcode";
import { findAgreement } from "#db/queries/agreements/find-agreement";
import { appendAudit } from "#db/queries/audit/append-audit";
import { findReturn } from "#db/queries/returns/returns";
import * as schema from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { anonymiseDue } from "./anonymise-due.server";
import { tellOfEnd } from "./tell-of-end.server";

const people = 7;
const names = Object.keys(returnFiles) as ReturnFile[];

describe("what was counted before somebody was made anonymous", () => {
  const database = useServiceDatabase();
  let morgan: StaffActor;
  let [agreementId, returnId, councilId] = ["", "", ""];
  let made: (MadeCase & { lead: StaffActor })[] = [];

  const findIt = async () => (await asActor(morgan, (db) => findReturn(db, returnId)))!;
  const files = async () => {
    const found = await findIt();
    const kept = new Map<ReturnFile, string>();
    for (const name of names) kept.set(name, Buffer.from(await joined(await returnFile(morgan, found, name))).toString("base64"));
    return { contentHash: found.contentHash, kept };
  };
  const cockpit = async () => {
    const agreement = (await asActor(morgan, (db) => findAgreement(db, agreementId)))!;
    return readCockpit(morgan, agreement, day("2026-07-06"), { year: "2026", measure: "into-employment" });
  };

  beforeAll(async () => {
    database.clock.set("2026-02-02T10:00:00Z");
    morgan = await aStaffMember({ name: "Morgan Hale", roles: ["manager"] });
    const second = await aStaffMember({ name: "Sunita Rao", roles: ["manager"] });
    councilId = (await anOrganisation({ name: "Eastfold Borough Council" })).id;
    await aPostcode({ postcode: "NM7 2QX", councilId, councilName: "Eastfold Borough Council" });
    agreementId = (await anAgreement()).id;
    for (let at = 0; at < people; at += 1) made.push(await aCaseInSupport({ resident: await aResident({ lastName: `Quillfeather ${at}`, postcode: "NM7 2QX" }) }));
    database.clock.set("2026-07-06T10:00:00Z");
    for (const { lead, reference } of made) await asActor(lead, (db) => recordOutcome(depsWithin(db), lead, reference, aNewOutcome({ happenedOn: day("2026-05-11") })));
    const built = await asService((db) => buildQuarter(depsWithin(db), morgan, { agreementId, quarter: "2026-Q1" }));
    if (typeof built === "string") throw new Error(built);
    returnId = built.returnId;
    expect(await asService(async (db) => freezeReturn(depsWithin(db), morgan, returnId, { version: (await findIt()).version, words: "Read" }))).toBe("frozen");
    expect(await asActor(second, async (db) => signOffReturn(depsWithin(db), second, returnId, (await findIt()).version))).toBe("signed-off");
    expect(await asActor(morgan, (db) => exportReturn(depsWithin(db), morgan, returnId, "For the funder"))).toMatchObject({ status: "signed_off" });
    // Two of them leave; their time passes.
    made = made.slice(0, 2);
    const ids = made.map(({ id }) => id);
    for (const id of ids) await asService((db) => appendAudit(depsWithin(db), { streamId: id, action: "case.read", by: morgan, subject: "Quillfeather", reason: "Quillfeather rang" }));
    await asService((db) => db.update(schema.cases).set({ status: "closed", closedOn: day("2026-07-06"), closeReason: "finished" }).where(inArray(schema.cases.id, ids)));
  });

  it("stays: the files of a signed-off return to the byte, the cockpit by council, and the chain of the audit", async () => {
    const administrator = await aStaffMember({ roles: ["administrator"] });
    database.clock.set("2034-01-09T10:00:00Z");
    const before = { files: await files(), cockpit: await cockpit() };
    expect(before.files.kept.size).toBe(names.length);
    expect(before.cockpit.breakdowns?.find(({ way }) => way === "council")?.rows).toMatchObject(expect.arrayContaining([expect.objectContaining({ category: councilId, people, events: people })]));
    const entries = (await verifyAuditChains()).entries;

    expect(await asService((db) => tellOfEnd(depsWithin(db), administrator))).toBe(2);
    database.clock.set("2034-02-06T10:00:00Z");
    expect(await anonymiseDue()).toBe(2);
    const nobody = await asService((db) => db.select({ postcode: schema.residents.postcode, keptCouncilId: schema.residents.keptCouncilId }).from(schema.residents).where(and(eq(schema.residents.firstName, "Anonymous"), inArray(schema.residents.id, made.map(({ resident }) => resident.id)))));
    expect(nobody).toEqual([{ postcode: "NM7", keptCouncilId: councilId }, { postcode: "NM7", keptCouncilId: councilId }]);

    const after = await files();
    for (const name of names) expect(after.kept.get(name) === before.files.kept.get(name), name).toBe(true);
    expect(after.contentHash).toBe(before.files.contentHash);
    expect(await cockpit()).toEqual(before.cockpit);
    const walk = await verifyAuditChains();
    expect(walk.broken).toEqual([]);
    expect(walk.entries).toBeGreaterThan(entries);
  });
});
