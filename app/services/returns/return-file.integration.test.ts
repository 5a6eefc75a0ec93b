import { createHash } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { readOds } from "hucre/ods";
import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { aNewOutcome } from "#app/domain/outcomes/builders";
import type { StaffActor } from "#app/domain/people/actor";
import { returnFiles, type ReturnFile } from "#app/domain/publishing/return-files";
import { depsWithin } from "#app/platform/deps.server";
import { joined } from "#app/platform/files/builders";
import { recordOutcome } from "#app/services/outcomes/record-outcome.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aStaffMember } from "#db/factories/make";
import { anAgreement } from "#db/factories/make-agreement";
import { listPeopleAlike } from "#db/queries/returns/return-lines";
import { findReturn, type FoundReturn } from "#db/queries/returns/returns";
import { useServiceDatabase } from "#db/testing/service-database";
import { buildQuarter } from "./build-quarter.server";
import { freezeReturn } from "./freeze-return.server";
import { returnFile } from "./return-file.server";
import { signOffReturn } from "./sign-off-return.server";

/** The parts of a zip by their path. */
function partsOf(file: Uint8Array): Map<string, Buffer> {
  const view = Buffer.from(file);
  let at = view.readUInt32LE(view.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6])) + 16);
  const parts = new Map<string, Buffer>();
  while (view.readUInt32LE(at) === 0x02014b50) {
    const [method, packed, nameLength, local] = [view.readUInt16LE(at + 10), view.readUInt32LE(at + 20), view.readUInt16LE(at + 28), view.readUInt32LE(at + 42)];
    const from = local + 30 + view.readUInt16LE(local + 26);
    const raw = view.subarray(from, from + packed);
    parts.set(view.toString("ascii", at + 46, at + 46 + nameLength), method === 0 ? raw : inflateRawSync(raw));
    at += 46 + nameLength;
  }
  return parts;
}

describe("the files of a signed-off return", () => {
  const database = useServiceDatabase();
  let morgan: StaffActor;
  let found: FoundReturn;
  const people = 7;

  beforeAll(async () => {
    database.clock.set("2026-02-02T10:00:00Z");
    morgan = await aStaffMember({ name: "Morgan Hale", roles: ["manager"] });
    const second = await aStaffMember({ name: "Sunita Rao", roles: ["manager"] });
    const { id: agreementId } = await anAgreement();
    database.clock.set("2026-02-02T10:00:00Z");
    const cases = [];
    for (let at = 0; at < people; at += 1) cases.push(await aCaseInSupport());
    database.clock.set("2026-07-06T10:00:00Z");
    for (const { lead, reference } of cases) await asActor(lead, (db) => recordOutcome(depsWithin(db), lead, reference, aNewOutcome({ happenedOn: day("2026-05-11"), employer: "=HYPERLINK(1)" })));
    const built = await asService((db) => buildQuarter(depsWithin(db), morgan, { agreementId, quarter: "2026-Q1" }));
    if (typeof built === "string") throw new Error(built);
    const again = async () => (await asActor(morgan, (db) => findReturn(db, built.returnId)))!;
    expect(await asService(async (db) => freezeReturn(depsWithin(db), morgan, built.returnId, { version: (await again()).version, words: "Read" }))).toBe("frozen");
    expect(await asActor(second, async (db) => signOffReturn(depsWithin(db), second, built.returnId, (await again()).version))).toBe("signed-off");
    found = await again();
  });

  const bytesOf = async (name: ReturnFile) => joined(await returnFile(morgan, found, name));
  const textOf = async (name: ReturnFile) => Buffer.from(await bytesOf(name)).toString("utf8");

  it("are the same, byte for byte, each time they are built", async () => {
    for (const name of Object.keys(returnFiles) as ReturnFile[]) expect(Buffer.compare(await bytesOf(name), await bytesOf(name)), name).toBe(0);
  });

  it("come in one zip, whose description tells the size and hash of each CSV in it", async () => {
    const parts = partsOf(await bytesOf("return.zip"));
    expect([...parts.keys()]).toEqual(["participants.csv", "publication.csv", "publication.ods", "publication.xlsx", "datapackage.json"]);
    const { resources } = JSON.parse(parts.get("datapackage.json")!.toString("utf8")) as { resources: { path: string; bytes: number; hash: string; schema: { fields: { name: string }[] } }[] };
    expect(resources.map(({ path }) => path)).toEqual(["participants.csv", "publication.csv"]);
    for (const { path, bytes, hash, schema } of resources) {
      const content = parts.get(path)!;
      expect([bytes, hash]).toEqual([content.length, `sha256:${createHash("sha256").update(content).digest("hex")}`]);
      expect(content.toString("utf8").split("\r\n")[0]).toBe(schema.fields.map(({ name }) => name).join(","));
    }
    expect(Buffer.compare(parts.get("participants.csv")!, await bytesOf("participants.csv"))).toBe(0);
    expect(Buffer.compare(parts.get("publication.ods")!, await bytesOf("publication.ods"))).toBe(0);
  });

  it("have the same rows of people in CSV, ODS and XLSX", async () => {
    const csv = (await textOf("participants.csv")).trim().split("\r\n").slice(1).map((line) => line.split(","));
    expect(csv).toHaveLength(people);
    for (const [read, name] of [[readOds, "participants.ods"], [readXlsx, "participants.xlsx"]] as const) {
      const sheet = (await read(await bytesOf(name))).sheets.find((each) => each.name === "Participants_1")!;
      const rows = sheet.rows.slice(3).map((row) => csv[0]!.map((_, at) => String(row[at] ?? "")));
      expect(rows, name).toEqual(csv);
    }
  });

  it("say in the publication copy what is counted and nothing of anybody", async () => {
    const csv = await textOf("publication.csv");
    expect(csv).toContain(`2026-Q1,Table_1,into-employment,Into employment,People,people,${people}\r\n`);
    for (const name of ["publication.csv", "datapackage.json"] as const) expect(await textOf(name)).not.toMatch(/P-[0-9A-F]{16}|HYPERLINK/);
    for (const name of ["publication.ods", "publication.xlsx"] as const) {
      for (const [path, part] of partsOf(await bytesOf(name))) expect(part.toString("utf8"), path).not.toMatch(/P-[0-9A-F]{16}|HYPERLINK|Restricted/);
    }
  });

  it("tell a learner's destination by its code", async () => {
    const [head, first] = (await textOf("learner-destinations.csv")).split("\r\n");
    expect(head).toBe("participant,destination,why_no_code,started_on,collected_on,hours_a_week");
    expect(first).toMatch(/^P-[0-9A-F]{16},EMP1,,2026-05-11,2026-07-06,30$/);
  });

  it("count people who are alike where the rows lie", async () => {
    const alike = await asActor(morgan, (db) => listPeopleAlike(db, found.id));
    const [of] = alike.get("into-employment") ?? [];
    expect([alike.size, of?.people, of?.events.length, of?.events[0]?.events]).toEqual([1, people, 1, 1]);
  });

  it("hold no connection for a reader who is slow or gone", async () => {
    const slow = await Promise.all(Array.from({ length: 30 }, () => returnFile(morgan, found, "return.zip")));
    for (const parts of slow) await parts.next();
    expect(await asActor(morgan, (db) => findReturn(db, found.id)), "with 30 downloads half done").toBeDefined();
    for (const parts of slow) await parts.return(undefined);
    expect(await asActor(morgan, (db) => findReturn(db, found.id))).toBeDefined();
  });
});
