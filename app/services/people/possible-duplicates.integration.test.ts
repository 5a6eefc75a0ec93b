import { eq, or } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { anApplication } from "#app/domain/applications/builders";
import { day } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { receiveApplication } from "#app/services/applications/receive-application.server";
import { asActor, asService, asVisitor } from "#db/client.server";
import { aHub, aService, aStaffMember } from "#db/factories/make";
import { listPossibleDuplicates } from "#db/queries/people/possible-duplicates";
import { caseAccess, cases, outbox, possibleDuplicates, residents } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";

useServiceDatabase();
let [here, elsewhere]: { id: string }[] = [];
let adviser: StaffActor;
beforeAll(async () => {
  [here, elsewhere] = [await aHub(), await aHub()];
  adviser = await aStaffMember({ hubIds: [here.id] });
});

let number = 0;
/** Somebody with a name and a birthday of their own. */
const somebody = (): ApplicationAnswers => {
  number += 1;
  const letters = [...String(number)].map((digit) => "abcdefghij".charAt(Number(digit)).repeat(4)).join("");
  return anApplication({ firstName: `Rosa${letters}`, lastName: `Marsh${letters}`, dateOfBirth: day(`19${60 + number}-06-05`), postcode: "NM1 4AB", email: undefined, phone: undefined, hubId: here!.id });
};
const apply = (answers: ApplicationAnswers) => asService((db) => receiveApplication(depsWithin(db), answers, "test"));
const seenBy = (who: StaffActor, caseId: string) => asActor(who, (db) => listPossibleDuplicates(db, caseId));
const kept = (caseId: string) => asService((db) => db.select().from(possibleDuplicates).where(or(eq(possibleDuplicates.caseId, caseId), eq(possibleDuplicates.otherCaseId, caseId))));

describe("the same person applying twice", () => {
  it("is found with its reasons, and stands on both cases", async () => {
    const answers = somebody();
    const [first, second] = [await apply(answers), await apply({ ...answers, firstName: answers.lastName, lastName: answers.firstName, postcode: "NM2 1AA" })];
    expect(await seenBy(adviser, second.caseId)).toMatchObject([{ reference: first.reference, reasons: ["names_swapped", "same_date_of_birth"], dateOfBirth: answers.dateOfBirth, status: "applied" }]);
    expect(await seenBy(adviser, first.caseId)).toMatchObject([{ reference: second.reference, reasons: ["names_swapped", "same_date_of_birth"] }]);
  });

  it.each<[string, (answers: ApplicationAnswers) => ApplicationAnswers, string[]]>([
    ["a letter mistyped", (answers) => ({ ...answers, lastName: `${answers.lastName}s` }), ["close_name", "same_date_of_birth", "same_postcode"]],
    ["day and month exchanged", (answers) => ({ ...answers, dateOfBirth: day(answers.dateOfBirth!.replace("-06-05", "-05-06")) }), ["same_name", "day_and_month_swapped", "same_postcode"]],
    ["a birthday mistyped, and the same phone", (answers) => ({ ...answers, dateOfBirth: day(answers.dateOfBirth!.replace("-06-05", "-06-15")), phone: "07700 900 321" }), ["same_name", "same_postcode", "same_phone"]],
  ])("is found with %s", async (_, slip, reasons) => {
    const answers = { ...somebody(), phone: "07700900321" };
    await apply(answers);
    const second = await apply(slip({ ...answers, phone: undefined }));
    expect(await seenBy(adviser, second.caseId)).toMatchObject([{ reasons }]);
  });

  it("is stopped by nothing and told to nobody", async () => {
    const answers = { ...somebody(), email: "rosa.twice@resident.example" };
    const [first, second] = [await apply(answers), await apply(answers)];
    expect(second.reference).not.toBe(first.reference);
    const messages = await asService((db) => db.select({ subject: outbox.subject, body: outbox.body }).from(outbox).where(eq(outbox.recipient, "rosa.twice@resident.example")).orderBy(outbox.createdAt));
    expect(messages).toHaveLength(2);
    expect(messages[1]!.body.replace(second.reference, first.reference)).toBe(messages[0]!.body);
    const resident = { kind: "resident" as const, id: second.residentId, name: "Rosa", roles: ["resident"] as const };
    expect(await asActor(resident, (db) => db.select().from(possibleDuplicates))).toEqual([]);
    expect(await kept(second.caseId)).toHaveLength(1);
  });

  it("is not looked for in a family that shares its home, phone and e-mail", async () => {
    const answers = { ...somebody(), email: "family@resident.example", phone: "07700 900 654" };
    await apply(answers);
    const twin = await apply({ ...answers, firstName: "Tomasz" });
    expect(await kept(twin.caseId)).toEqual([]);
  });

  it("is found by a National Insurance number kept on the record", async () => {
    const first = await apply(somebody());
    await asService((db) => db.update(residents).set({ niNumber: "QQ123456C" }).where(eq(residents.id, first.residentId)));
    const { notePossibleDuplicates } = await import("./note-possible-duplicates.server");
    const second = await apply(somebody());
    const resident = { id: second.residentId, nameKey: "someone else", dateOfBirth: day("1950-12-31"), niNumber: "QQ123456C" };
    await asService((db) => notePossibleDuplicates(depsWithin(db), { caseId: second.caseId, resident }));
    expect(await seenBy(adviser, second.caseId)).toMatchObject([{ reference: first.reference, reasons: ["same_ni_number"] }]);
  });
});

describe("a possible duplicate", () => {
  const pair = async (otherHub: string) => {
    const answers = somebody();
    return { first: await apply({ ...answers, hubId: otherHub }), second: await apply(answers) };
  };

  it("is not even hinted at where the other case is another hub's", async () => {
    const { first, second } = await pair(elsewhere!.id);
    expect(await kept(second.caseId)).toHaveLength(1);
    expect(await seenBy(adviser, second.caseId)).toEqual([]);
    expect(await asActor(adviser, (db) => db.$count(possibleDuplicates, eq(possibleDuplicates.caseId, second.caseId)))).toBe(0);
    const both = await aStaffMember({ hubIds: [here!.id, elsewhere!.id] });
    expect(await seenBy(both, second.caseId)).toMatchObject([{ reference: first.reference }]);
  });

  it("is not even hinted at where the other case is restricted", async () => {
    const { first, second } = await pair(here!.id);
    await asService(async (db) => {
      await db.update(cases).set({ restricted: true }).where(eq(cases.id, first.caseId));
      await db.delete(caseAccess).where(eq(caseAccess.caseId, first.caseId));
    });
    const manager = await aStaffMember({ hubIds: [here!.id], roles: ["adviser", "manager"] });
    for (const who of [adviser, manager]) {
      expect(await seenBy(who, second.caseId)).toEqual([]);
      expect(await asActor(who, (db) => db.$count(possibleDuplicates, eq(possibleDuplicates.otherCaseId, first.caseId)))).toBe(0);
    }
  });

  it("is nothing to a provider, a visitor or an adviser who would write one", async () => {
    const { first, second } = await pair(here!.id);
    const { provider } = await aService();
    expect(await asActor(provider, (db) => db.select().from(possibleDuplicates))).toEqual([]);
    expect(await asVisitor("anybody", (db) => db.select().from(possibleDuplicates))).toEqual([]);
    await expect(asActor(adviser, (db) => db.insert(possibleDuplicates).values({ id: crypto.randomUUID(), caseId: first.caseId, residentId: first.residentId, otherCaseId: second.caseId, otherResidentId: second.residentId, reasons: [], score: 99, foundAt: new Date() }))).rejects.toThrow();
  });
});
