import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { DetailsChange } from "#app/domain/people/details";
import { planReady } from "#app/domain/messages/wording";
import { depsWithin } from "#app/platform/deps.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aResident, type MadeCase } from "#db/factories/make";
import { listResidentsAtAddress } from "#db/queries/identity/residents-at-address";
import { findDetails, saveDetails } from "#db/queries/resident/my-details";
import * as tables from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { changeOwnDetails } from "./change-own-details.server";

useServiceDatabase();

let made: MadeCase & { lead: Awaited<ReturnType<typeof aCaseInSupport>>["lead"] };
let email: string;

beforeEach(async () => {
  email = `${crypto.randomUUID()}@resident.example`;
  made = await aCaseInSupport({ resident: await aResident({ email, emailKey: email, safeContact: { channels: ["email", "in_person"], contentFree: false, noVoicemail: true } }) });
});

const change = (change: DetailsChange, version = 1) => asActor(made.resident, (db) => changeOwnDetails(depsWithin(db), made.resident, { version, change }));
const details = () => asActor(made.resident, (db) => findDetails(db, made.resident.id));
const messages = async () => (await asService((db) => db.select().from(tables.outbox).where(eq(tables.outbox.caseId, made.id)))).map(({ template, channel, recipient, body }) => ({ template, channel, recipient, body }));
const events = async (kind: string) => (await asService((db) => db.select().from(tables.caseEvents).where(eq(tables.caseEvents.caseId, made.id)))).filter((event) => event.kind === kind);

describe("a resident who changes their details", () => {
  it("has them changed, told in the story by name and never by what they say", async () => {
    expect(await change({ preferredName: "Rosie", niNumber: "QQ123456C" })).toEqual({ changed: ["preferred_name", "national_insurance_number"], askWhatIsSafe: false });
    expect(await details()).toMatchObject({ preferredName: "Rosie", niNumber: "QQ123456C", version: 2 });
    const [event] = await events("details_changed");
    expect(event).toMatchObject({ actorId: made.resident.id, details: { which: ["preferred_name", "national_insurance_number"], version: 2 } });
    expect(JSON.stringify(event)).not.toMatch(/Rosie|QQ123456C/);
    expect(await messages()).toEqual([]);
  });

  it("writes nothing where nothing is other than before", async () => {
    expect(await change({ preferredName: null })).toEqual({ changed: [], askWhatIsSafe: false });
    expect(await details()).toMatchObject({ version: 1 });
    expect(await events("details_changed")).toEqual([]);
  });

  it("is found by another name once it is changed", async () => {
    await change({ firstName: "Róża", lastName: "Łoś" });
    const [row] = await asService((db) => db.select().from(tables.residents).where(eq(tables.residents.id, made.resident.id)));
    expect(row?.nameKey).toBe("roza los");
  });
});

describe("another e-mail address", () => {
  it("is written to at once and signs in; the former one is told whom to ring", async () => {
    const next = `new.${email}`;
    expect(await change({ email: next })).toEqual({ changed: ["email"], askWhatIsSafe: false });
    const sent = await messages();
    expect(sent.map(({ template, recipient }) => [template, recipient])).toEqual(expect.arrayContaining([["contact-changed-former", email], ["contact-changed", next]]));
    expect(sent.find(({ template }) => template === "contact-changed-former")?.body).toContain("01632 960 001");
    await asService((db) => messageResident(depsWithin(db), made.id, "plan-ready", planReady));
    expect((await messages()).find(({ template }) => template === "plan-ready")).toMatchObject({ recipient: next });
    const at = (address: string) => asService((db) => listResidentsAtAddress(db, "email", address));
    expect(await at(next)).toHaveLength(1);
    expect(await at(email)).toEqual([]);
  });

  it("is told to the former one without a word of content where others may read it", async () => {
    await change({ safeContact: { channels: ["email"], contentFree: true, noVoicemail: true } });
    await change({ email: `new.${email}` }, 2);
    for (const { body } of await messages()) expect(body).not.toMatch(/Rosa|address|Work Local|01632/);
    expect((await messages()).map(({ template }) => template).sort()).toEqual(["contact-changed", "contact-changed-former"]);
  });

  it("is not told to a former one that was never safe to write to", async () => {
    await change({ safeContact: { channels: ["in_person"], contentFree: false, noVoicemail: true } });
    await change({ email: `new.${email}` }, 2);
    expect(await messages()).toEqual([]);
  });

  it("may be taken away, so that nothing can be sent any more", async () => {
    expect(await change({ email: null })).toEqual({ changed: ["email", "safe_contact"], askWhatIsSafe: false });
    expect((await messages()).map(({ template }) => template)).toEqual(["contact-changed-former"]);
    expect(await asService((db) => messageResident(depsWithin(db), made.id, "plan-ready", planReady))).toBe("none");
  });

  it("asks how it is safe where there was no such way before", async () => {
    expect(await change({ phone: "07700 900982" })).toEqual({ changed: ["phone"], askWhatIsSafe: true });
  });
});

describe("safe contact", () => {
  it("holds from the next message on", async () => {
    await change({ phone: "07700 900982", safeContact: { channels: ["text"], contentFree: true, noVoicemail: true } });
    expect(await asService((db) => messageResident(depsWithin(db), made.id, "plan-ready", planReady))).toBe("text");
    const sent = (await messages()).find(({ template }) => template === "plan-ready");
    expect(sent).toMatchObject({ channel: "text", recipient: "07700 900982" });
    expect(sent?.body).not.toContain("plan is ready");
  });
});

describe("two people at once", () => {
  it("the later one is told what changed and by whom, and nothing of theirs is saved", async () => {
    await change({ phone: "07700 900982" });
    expect(await change({ preferredName: "Rosie" }, 1)).toEqual({ meanwhile: [{ which: ["phone"], by: made.resident.name }], version: 2 });
    expect(await details()).toMatchObject({ preferredName: null, phone: "07700 900982" });
    expect(await change({ preferredName: "Rosie" }, 2)).toMatchObject({ changed: ["preferred_name"] });
  });

  it("of many who save at once, one does", async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => change({ preferredName: `R${index}` })));
    expect(answers.filter((answer) => typeof answer === "object" && "changed" in answer)).toHaveLength(1);
    expect(await events("details_changed")).toHaveLength(1);
  });
});

describe("details behind the wall", () => {
  it("are nobody else's to read or change", async () => {
    const stranger = (await aCaseInSupport()).resident;
    expect(await asActor(stranger, (db) => findDetails(db, made.resident.id))).toBeUndefined();
    const before = await details();
    const { version: _version, dateOfBirth: _born, postcode: _postcode, helpNeeded: _help, ...rest } = before!;
    await asActor(stranger, (db) => saveDetails(db, made.resident.id, { ...rest, firstName: "Mallory" }));
    expect(await details()).toEqual(before);
  });
});
