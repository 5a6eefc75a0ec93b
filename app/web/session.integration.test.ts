import postgres from "postgres";
import { beforeAll, describe, expect, it } from "vitest";
import { Browser } from "#app/platform/testing/browser";
import { useServiceDatabase } from "#db/testing/service-database";
import { aHub, aResident, aStaffMember } from "#db/factories/make";
import { asService } from "#db/client.server";
import { endSessionOf, endSessionsOf, listSessionsOf } from "#db/queries/identity/sessions";
import { saveStaffMember } from "#db/queries/people/staff";
import type { StaffActor } from "#app/domain/people/actor";
import { deleteExpiredSessions, endSession, findSession, startSession } from "./session.server";

const { clock, ...database } = useServiceDatabase();
const minutes = (count: number) => clock.set(new Date(Date.parse("2026-03-11T10:00:00Z") + count * 60_000));

let amina: StaffActor;
beforeAll(async () => {
  amina = await aStaffMember({ hubIds: [(await aHub()).id] });
});

const signedIn = () => startSession({ id: amina.id, kind: "staff" }, "Chrome on Windows", null);

function browserWith(session: string): Browser {
  const browser = new Browser();
  browser.plant("session", session);
  return browser;
}

describe("a session", () => {
  it("says who is asking", async () => {
    const { actor } = await browserWith(await signedIn()).asking();
    expect(actor).toEqual(amina);
  });

  it("is nobody's when its id is unknown", async () => {
    const { actor } = await browserWith("a-session-nobody-ever-had-0123456789").asking();
    expect(actor).toBeUndefined();
  });

  it("is kept as a hash alone: the table never holds what the browser holds", async () => {
    const cookie = await signedIn();
    const sql = postgres(database.ownerUrl, { max: 1 });
    const rows = await sql`select to_jsonb(s)::text as row from sessions s`.finally(() => sql.end());
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ row }) => String(row).includes(cookie))).toEqual([]);
    expect(await findSession((await findSession(cookie))!.id)).toBeUndefined();
  });

  it("lasts 30 minutes from the last thing asked, not from its beginning", async () => {
    const cookie = await signedIn();
    minutes(14);
    await findSession(cookie);
    minutes(43);
    expect(await findSession(cookie)).toBeDefined();
    minutes(72);
    expect(await findSession(cookie)).toBeDefined();
    minutes(103);
    expect(await findSession(cookie)).toBeUndefined();
  });

  it("says when it ends if nothing more is asked", async () => {
    const cookie = await signedIn();
    minutes(10);
    expect((await findSession(cookie))?.expiresAt).toEqual(new Date("2026-03-11T10:40:00Z"));
  });

  it("ends after 10 hours however busy it is", async () => {
    const cookie = await signedIn();
    for (let at = 0; at < 600; at += 25) {
      minutes(at);
      expect(await findSession(cookie), `after ${at} minutes`).toBeDefined();
    }
    minutes(599);
    expect((await findSession(cookie))?.expiresAt).toEqual(new Date("2026-03-11T20:00:00Z"));
    minutes(600);
    expect(await findSession(cookie)).toBeUndefined();
  });

  it("is over once signed out", async () => {
    const cookie = await signedIn();
    await endSession(cookie);
    expect(await findSession(cookie)).toBeUndefined();
  });

  it("carries the roles and hubs of now, so a change holds from the next request", async () => {
    const browser = browserWith(await signedIn());
    await asService((db) => saveStaffMember(db, amina.id, { roles: ["manager"], active: true, hubIds: [] }));
    expect((await browser.asking()).actor).toMatchObject({ roles: ["manager"], hubIds: [] });
    await asService((db) => saveStaffMember(db, amina.id, { roles: [...amina.roles], active: true, hubIds: amina.hubIds }));
  });

  it("is nobody's once the person has left", async () => {
    const sam = await aStaffMember();
    const browser = browserWith(await startSession({ id: sam.id, kind: "staff" }, "", null));
    await asService((db) => saveStaffMember(db, sam.id, { roles: ["adviser"], active: false, hubIds: [] }));
    expect((await browser.asking()).actor).toBeUndefined();
  });

  it("can be ended from another device, its owner's alone", async () => {
    const [kept, ended] = [await signedIn(), await signedIn()];
    const endedId = (await findSession(ended))!.id;
    const stranger = await aResident();
    await asService((db) => endSessionOf(db, stranger.id, endedId));
    expect(await findSession(ended)).toBeDefined();
    await asService((db) => endSessionOf(db, amina.id, endedId));
    expect(await findSession(ended)).toBeUndefined();
    expect(await findSession(kept)).toBeDefined();
  });

  it("ends with all others but the one named", async () => {
    const [kept, ended] = [await signedIn(), await signedIn()];
    await asService(async (db) => endSessionsOf(db, amina.id, (await findSession(kept))!.id));
    expect(await findSession(ended)).toBeUndefined();
    expect(await findSession(kept)).toBeDefined();
  });

  it("is cleared away when it is over", async () => {
    await signedIn();
    minutes(31);
    const running = await signedIn();
    await deleteExpiredSessions();
    const left = await asService((db) => listSessionsOf(db, amina.id, new Date(0)));
    expect(left.map(({ id }) => id)).toEqual([(await findSession(running))!.id]);
  });
});
