import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { and, count, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { bringInLists } from "#app/services/intake/bring-in-lists.server";
import { bringInRow } from "#app/services/intake/bring-in-row.server";
import { forgetLists } from "#app/services/intake/forget-lists.server";
import { nameKey } from "#app/domain/people/name";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aHub, aResident, aStaffMember } from "#db/factories/make";
import { auditEntries, caseAccess, caseEvents, cases, listImportRows, listImports, outbox, referrers, residents, triageEntries } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import * as columnsPage from "./columns";
import * as listPage from "./list";
import * as newPage from "./new";
import { loader as notBroughtIn } from "./not-brought-in-csv";
import * as showPage from "./show";
import { loader as template } from "./template-csv";

const { clock } = useServiceDatabase();
let hub: { id: string; name: string };
let amina: StaffActor;
let stranger: StaffActor;
beforeAll(async () => {
  hub = await aHub();
  amina = await aStaffMember({ name: "Amina Okafor", hubIds: [hub.id] });
  stranger = await aStaffMember({ hubIds: [(await aHub()).id] });
});

type Args = LoaderFunctionArgs & ActionFunctionArgs;
type Fields = Record<string, string | readonly string[]>;

function asked(actor: StaffActor, { importId = "", fields, file, query = "" }: { importId?: string; fields?: Fields; file?: string; query?: string } = {}): Args {
  const form = new FormData();
  form.append("formKey", crypto.randomUUID());
  for (const [name, values] of Object.entries(fields ?? {})) for (const value of [values].flat()) form.append(name, value);
  if (file !== undefined) form.append("file", new File([file], "at-risk.csv", { type: "text/csv" }));
  const request = new Request(`http://localhost:3000/adviser/imports${query}`, fields && { method: "POST", body: form });
  return { request, params: { importId }, context: { asking: { actor, path: "/adviser/imports" } } } as unknown as Args;
}

async function led(answer: unknown): Promise<string | number> {
  const given = await Promise.resolve(answer).catch((thrown: unknown) => thrown);
  if (given instanceof Response) return given.headers.get("Location") ?? given.status;
  return (given as { init?: { status?: number } | null }).init?.status ?? 200;
}

const about = { kind: "school_list", from: "Northmere High School", agreement: "agreed" };

async function uploaded(file: string, over: Fields = {}, actor = amina): Promise<string> {
  const address = String(await led(newPage.action(asked(actor, { fields: { ...about, hub: hub.id, ...over }, file }))));
  expect(address).toMatch(/^\/adviser\/imports\/[0-9a-f-]{36}$/);
  return address.split("/")[3]!;
}

const rowsOf = (importId: string) => asService((db) => db.select().from(listImportRows).where(eq(listImportRows.importId, importId)).orderBy(listImportRows.line));
const listOf = async (id: string) => (await asService((db) => db.select().from(listImports).where(eq(listImports.id, id))))[0]!;
const confirmed = async (importId: string, actor = amina) => led(showPage.action(asked(actor, { importId, fields: { act: "confirm", version: String((await listOf(importId)).version) } })));
const everyCase = () => asService(async (db) => (await db.select({ cases: count() }).from(cases))[0]!.cases);

async function broughtIn(): Promise<void> {
  for (let turns = 0; (await bringInLists()).more && turns < 20; turns += 1);
}

let person = 0;
const someRow = (over: Partial<Record<"first" | "last" | "born" | "postcode" | "phone" | "safe", string>> = {}) => {
  person += 1;
  const { first = "Robin", last = `Marlow${String.fromCharCode(97 + (person % 26))}${"x".repeat(person)}`, born = `${1 + (person % 28)}/4/2009`, postcode = "NM1 4AB", phone = "07700 900123", safe = "yes" } = over;
  return [first, last, born, postcode, phone, safe].join(",");
};
const headings = "First name,Last name,Date of birth,Postcode,Phone,Safe to contact";
const file = (...rows: string[]) => [headings, ...rows, ""].join("\r\n");

describe("a list somebody sends", () => {
  it("makes no case before it is confirmed, and shows row by row what would become of it", async () => {
    const before = await everyCase();
    const twice = someRow({ first: "Ann", last: "Twice", born: "1/1/2008" });
    const importId = await uploaded(file(someRow(), someRow({ born: "04/25/2009" }), someRow({ phone: "12" }), twice, twice));
    await broughtIn();
    expect(await everyCase()).toBe(before);
    const { rows, counts } = await showPage.loader(asked(amina, { importId }));
    expect(counts).toMatchObject({ ready: 2, wrong: 2, left_out: 1 });
    expect(rows.map(({ line, result, why, problems }) => [line, result, why, problems.map(({ column }) => column).join()])).toEqual([
      [2, "ready", "", ""], [3, "wrong", "", "Date of birth"], [4, "wrong", "", "Phone"], [5, "ready", "", ""], [6, "left_out", "The same person as in line 5", ""],
    ]);
  });

  it("is brought in through the way somebody else applies: the resident is told, can object, and the story says from whom", async () => {
    const importId = await uploaded(file(someRow({ first: "Told", last: "Byus" })));
    expect(await confirmed(importId)).toBe(`/adviser/imports/${importId}`);
    await broughtIn();
    const [row] = await rowsOf(importId);
    expect(row).toMatchObject({ result: "brought_in" });
    expect(await listOf(importId)).toMatchObject({ status: "finished" });
    const kept = await asService(async (db) => ({
      referrer: (await db.select().from(referrers).where(eq(referrers.caseId, row!.caseId!)))[0],
      entries: await db.select().from(triageEntries).where(eq(triageEntries.caseId, row!.caseId!)),
      events: await db.select().from(caseEvents).where(eq(caseEvents.caseId, row!.caseId!)),
      audit: await db.select().from(auditEntries).where(eq(auditEntries.streamId, row!.caseId!)),
      messages: await db.select().from(outbox).where(eq(outbox.caseId, row!.caseId!)),
      access: await db.select().from(caseAccess).where(and(eq(caseAccess.caseId, row!.caseId!), eq(caseAccess.granteeId, hub.id))),
    }));
    expect(kept.referrer).toMatchObject({ kind: "professional", name: "Northmere High School", agreement: "agreed" });
    expect(kept.entries).toMatchObject([{ cause: "new_application", hubId: hub.id }]);
    expect(kept.access).toHaveLength(1);
    expect(kept.events.map(({ kind }) => kind)).toContain("referrer_asked");
    expect(kept.messages).toMatchObject([{ template: "somebody-asked" }]);
    expect(kept.messages[0]!.body).toContain("Northmere High School");
    expect(kept.audit.find(({ action }) => action === "list.bring-in")).toMatchObject({ actorName: "Amina Okafor" });
  });

  it("goes on after the worker was stopped, each row once: what was under way is taken up again", async () => {
    const importId = await uploaded(file(...Array.from({ length: 7 }, () => someRow())));
    await confirmed(importId);
    const before = await everyCase();
    await asService((db) => bringInRow(depsWithin(db)));
    await asService((db) => bringInRow(depsWithin(db)));
    // The process dies after the case was made and before it was kept.
    await expect(asService(async (db) => {
      await bringInRow(depsWithin(db));
      throw new Error("killed");
    })).rejects.toThrow("killed");
    expect((await rowsOf(importId)).filter(({ result }) => result === "brought_in")).toHaveLength(2);
    expect(await showPage.loader(asked(amina, { importId }))).toMatchObject({ list: { status: "bringing_in" }, counts: { brought_in: 2, ready: 5 } });
    // Two workers come back at once.
    await Promise.all([broughtIn(), broughtIn()]);
    expect(await everyCase()).toBe(before + 7);
    expect((await rowsOf(importId)).every(({ result }) => result === "brought_in")).toBe(true);
    expect(await listOf(importId)).toMatchObject({ status: "finished" });
  });

  it("says why a row failed, and the others go on", async () => {
    const logged = vi.fn();
    const importId = await uploaded(file(someRow(), someRow()));
    await confirmed(importId);
    const [first] = await rowsOf(importId);
    await asService((db) => db.update(listImportRows).set({ understood: { firstName: 1 } }).where(eq(listImportRows.id, first!.id)));
    const { problems } = await bringInLists();
    problems.forEach(logged);
    expect(logged).toHaveBeenCalledTimes(1);
    expect((await rowsOf(importId)).map(({ result }) => result)).toEqual(["failed", "brought_in"]);
    expect(await listOf(importId)).toMatchObject({ status: "finished" });
  });

  it("warns of the very same file, and gives nobody on it a second application", async () => {
    const same = file(someRow({ first: "Same", last: "Person" }));
    const [once, again] = [await uploaded(same), await uploaded(same)];
    await confirmed(once);
    // Read in before the first was brought in: the preview could not know.
    await confirmed(again);
    await broughtIn();
    const third = await uploaded(same);
    const { sameFile, rows } = await showPage.loader(asked(amina, { importId: third }));
    expect(sameFile).toMatchObject({ uploadedByName: "Amina Okafor" });
    expect(rows).toMatchObject([{ result: "left_out", why: "They may have an open case already", case: { firstName: "Same" } }]);
    expect([...(await rowsOf(once)), ...(await rowsOf(again))].map(({ result }) => result).toSorted()).toEqual(["already_here", "brought_in"]);
  });

  it("tells nothing of people whose cases the adviser does not see", async () => {
    const known = await aResident({ firstName: "Hidden", lastName: "Person", nameKey: nameKey("Hidden Person"), dateOfBirth: "2008-05-05" as never });
    await aCaseInSupport({ resident: known, restricted: true, hubId: hub.id });
    const importId = await uploaded(file(someRow({ first: "Hidden", last: "Person", born: "5/5/2008" })));
    expect((await showPage.loader(asked(amina, { importId }))).rows).toMatchObject([{ result: "ready", why: "", case: { reference: null } }]);
    await confirmed(importId);
    await broughtIn();
    expect((await rowsOf(importId)).map(({ result }) => result)).toEqual(["brought_in"]);
  });

  it("lets rows be left out and put back, but never one that is wrong", async () => {
    const importId = await uploaded(file(someRow(), someRow(), someRow({ born: "" })));
    const choose = (ticked: string[]) => led(showPage.action(asked(amina, { importId, fields: { act: "choose", shown: ["2", "3", "4"], ticked, back: "?page=1" } })));
    expect(await choose(["3", "4"])).toBe(`/adviser/imports/${importId}?page=1`);
    expect((await rowsOf(importId)).map(({ result }) => result)).toEqual(["left_out", "ready", "wrong"]);
    await choose(["2"]);
    expect((await rowsOf(importId)).map(({ result }) => result)).toEqual(["ready", "left_out", "wrong"]);
  });

  it("asks which column holds what where it cannot tell, and reads every row again", async () => {
    const importId = await uploaded(["Who;When;UPN", "Robin Column;3 April 2009;X1"].join("\n"));
    expect(await showPage.loader(asked(amina, { importId }))).toMatchObject({ list: { columnsProblem: "no_name" }, counts: { wrong: 1 } });
    expect((await columnsPage.loader(asked(amina, { importId }))).columns.map(({ heading, examples }) => [heading, examples[0]])).toContainEqual(["Who", "Robin Column"]);
    const name = (fields: Fields) => led(columnsPage.action(asked(amina, { importId, fields: { heading: ["Who", "When", "UPN"], "column-2": "", ...fields } })));
    expect(await name({ "column-0": "full_name", "column-1": "" })).toBe(422);
    expect(await name({ "column-0": "full_name", "column-1": "date_of_birth" })).toBe(`/adviser/imports/${importId}`);
    expect((await showPage.loader(asked(amina, { importId }))).rows).toMatchObject([{ result: "ready", understood: { firstName: "Robin", lastName: "Column", dateOfBirth: "2009-04-03" } }]);
    // Somebody who looked at it as it was before does not confirm what they have not seen.
    expect(await led(showPage.action(asked(amina, { importId, fields: { act: "confirm", version: "1" } })))).toBe(409);
  });

  it.each([
    ["", "file", "The file is empty"],
    ["Name,Date of birth\n", "file", "The file has headings and no rows beneath them"],
    ['Name\n"open', "file", "A quotation mark opens in line 2 and is never closed. Save the file again from the spreadsheet"],
    [`Name\n${"x\n".repeat(2_001)}`, "file", "The file must have 2,000 rows or fewer. Send it in parts"],
    [`Name\n${"x".repeat(1_000_001)}`, "file", "The file must be 1 MB or smaller. Send it in parts"],
    ["PK\u0003\u0004", "file", "This is not a CSV file. In the spreadsheet, choose “Save as” and then CSV"],
  ])("is refused where it cannot be read, keeping what was typed", async (content, field, message) => {
    const answer = (await newPage.action(asked(amina, { fields: { ...about, hub: hub.id }, file: content }))) as unknown as { data: { errors: unknown; typed: Record<string, string[]> } };
    expect(answer.data.errors).toEqual([{ field, message }]);
    expect(answer.data.typed.from).toEqual(["Northmere High School"]);
  });

  it("is its hub's alone: another hub's adviser finds neither it nor its rows, and reads none in for this hub", async () => {
    const importId = await uploaded(file(someRow()));
    for (const work of [showPage.loader, columnsPage.loader, notBroughtIn]) expect(await led(work(asked(stranger, { importId })))).toBe(404);
    expect(await confirmed(importId, stranger)).toBe(404);
    expect((await listPage.loader(asked(stranger))).lists).toEqual([]);
    expect(await asActor(stranger, (db) => db.select().from(listImportRows))).toEqual([]);
    expect(await led(newPage.action(asked(stranger, { fields: { ...about, hub: hub.id }, file: file(someRow()) })))).toBe(422);
  });

  it("gives back what was not brought in, with the reason, as cells no spreadsheet runs", async () => {
    const importId = await uploaded(`${headings},=SUM(A1)\r\n${someRow({ born: "39906" })},"=HYPERLINK(""http://evil"")"\r\n`);
    const answer = await notBroughtIn(asked(amina, { importId }));
    const text = await answer.text();
    expect(text).toContain("Something is wrong. Date of birth: This is not a date with the day first, like 3/4/2009 or 3 April 2009");
    expect(text).toContain(`"'=HYPERLINK(""http://evil"")"`);
    expect(text).not.toMatch(/(^|,)"?=/m);
    expect(answer.headers.get("Content-Disposition")).toContain("not-brought-in.csv");
    expect(await template(asked(amina, { query: "?kind=jobcentre_list" })).text()).toContain("NI number");
  });

  it("forgets whom it was about after its day, or at once when it is thrown away; the counts stay", async () => {
    const [kept, thrown] = [await uploaded(file(someRow(), someRow({ born: "" }))), await uploaded(file(someRow()))];
    await confirmed(kept);
    await broughtIn();
    expect(await led(showPage.action(asked(amina, { importId: thrown, fields: { act: "discard" } })))).toBe("/adviser/imports?discarded=yes");
    expect(await rowsOf(thrown)).toMatchObject([{ sent: {}, understood: null }]);
    expect(await forgetLists()).toBe(0);
    clock.set(new Date(clock.now().getTime() + 32 * 86_400_000));
    expect(await forgetLists()).toBeGreaterThan(0);
    expect((await rowsOf(kept)).map(({ sent, understood, result }) => [sent, understood, result])).toEqual([[{}, null, "brought_in"], [{}, null, "wrong"]]);
    expect(await showPage.loader(asked(amina, { importId: kept }))).toMatchObject({ forgotten: true, counts: { brought_in: 1, wrong: 1 } });
    const stay = await asService((db) => db.select({ id: residents.id }).from(residents).innerJoin(cases, eq(cases.residentId, residents.id)).innerJoin(listImportRows, eq(listImportRows.caseId, cases.id)).where(eq(listImportRows.importId, kept)));
    expect(stay).toHaveLength(1);
  });
});

describe("a list made to be too much", () => {
  it("is read in, or refused beside the field", async () => {
    const names = Array.from({ length: 2_000 }, (_, row) => `Nr${row} ${"a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j"},3/4/2009`);
    expect(await rowsOf(await uploaded(`Surname,Date of birth\n${names.join("\n")}`))).toHaveLength(2_000);
    const heading = await uploaded(`${"x".repeat(900_000)},Name,DOB\n${"a,b,c\n".repeat(2_000)}`);
    expect(Object.keys((await rowsOf(heading))[0]!.sent).every((each) => each.length <= 110)).toBe(true);
    const many = (await newPage.action(asked(amina, { fields: { ...about, hub: hub.id }, file: `${"a,".repeat(300)}Name,DOB\n1,2\n` }))) as { data: { errors: { message: string }[] } };
    expect(many.data.errors).toEqual([{ field: "file", message: "The file must have 200 columns or fewer. Delete those we do not need" }]);
  });

  it("has headings that are no more than headings", async () => {
    const id = await uploaded("__proto__,constructor,toString,Name,DOB\n1,2,3,=1+1,31/2/2009\n");
    expect((await rowsOf(id))[0]!.sent).toMatchObject({ Name: "=1+1" });
    const file = await (await notBroughtIn(asked(amina, { importId: id }))).text();
    expect(file).toContain("'=1+1");
    expect(await led(columnsPage.loader(asked(amina, { importId: id })))).toBe(200);
  });
});
