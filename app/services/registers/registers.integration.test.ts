import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { addDays } from "#app/domain/calendar/calendar-day";
import type { MachineActor } from "#app/domain/people/actor";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { asActor, asService } from "#db/client.server";
import { aCaseInSupport, aService, type MadeCase } from "#db/factories/make";
import { aProviderSession, aReferral } from "#db/factories/make-referral";
import { findCaseFacts } from "#db/queries/cases/find-case-facts";
import { listCases } from "#db/queries/cases/list-cases";
import { listRegister } from "#db/queries/registers/attendance";
import { caseEvents, providerAttendance } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { recordContact } from "#app/services/casework/record-contact.server";
import { recordProviderAttendance, type MarkToRecord } from "./record-provider-attendance.server";

useServiceDatabase();

let college: Awaited<ReturnType<typeof aService>>;
let made: Awaited<ReturnType<typeof aCaseInSupport>>;

beforeEach(async () => {
  college = await aService();
  made = await aCaseInSupport();
});

const marking = (mark: Partial<MarkToRecord> & Pick<MarkToRecord, "sessionId" | "referralId">, by: Parameters<typeof recordProviderAttendance>[1] = college.provider) =>
  asService((db) => recordProviderAttendance(depsWithin(db), by, { mark: "attended", words: "", ...mark }));
const storyOf = ({ id }: Pick<MadeCase, "id">) => asService((db) => db.select().from(caseEvents).where(eq(caseEvents.caseId, id)).orderBy(caseEvents.recordedAt, caseEvents.id));

describe("a provider's register", () => {
  it("says who came, in the provider's name and on the session's day", async () => {
    const referral = await aReferral(made, college, { status: "accepted" });
    const session = await aProviderSession(college, { heldOn: addDays(today(), -1) });
    expect(await marking({ sessionId: session.id, referralId: referral.id, words: "Early" })).toEqual({ recorded: "attended", version: 1 });
    expect(await storyOf(made)).toMatchObject([{ kind: "provider_session_recorded", happenedOn: "2026-03-10", actorName: `Priya Nair, ${college.provider.organisationName}`, details: { attendance: "attended", words: "Early" } }]);
  });

  it("keeps what it said before beside what it says now, and says so in the story", async () => {
    const referral = await aReferral(made, college, { status: "started" });
    const session = await aProviderSession(college);
    await marking({ sessionId: session.id, referralId: referral.id, mark: "did_not_attend" });
    expect(await marking({ sessionId: session.id, referralId: referral.id, mark: "late", seen: 0 })).toBe("changed-meanwhile");
    expect(await marking({ sessionId: session.id, referralId: referral.id, mark: "late", seen: 1 })).toEqual({ recorded: "late", version: 2 });
    expect(await marking({ sessionId: session.id, referralId: referral.id, mark: "late" })).toBe("unchanged");
    const [kept] = await asService((db) => db.select().from(providerAttendance).where(eq(providerAttendance.referralId, referral.id)));
    expect(kept).toMatchObject({ attendance: "late", version: 2, earlier: [{ mark: "did_not_attend", by: `Priya Nair, ${college.provider.organisationName}` }] });
    expect((await storyOf(made)).map(({ details }) => details)).toContainEqual(expect.objectContaining({ attendance: "late", was: "did_not_attend" }));
  });

  it("that says they did not come is the adviser's next thing, on the case and in Today, until somebody tried to reach them or they came", async () => {
    const { lead } = made;
    const referral = await aReferral(made, college, { status: "started" });
    const session = async (days: number) => (await aProviderSession(college, { heldOn: addDays(today(), days) })).id;
    const facts = () => asActor(lead, async (db) => (await findCaseFacts(db, [made.id], today())).get(made.id)?.missedSessions);
    const nextOnTheList = async () => (await asActor(lead, (db) => listCases(db, { staffId: lead.id, withNextThing: true }, { limit: 25, offset: 0 }))).find(({ id }) => id === made.id)?.nextThing;
    await marking({ sessionId: await session(-3), referralId: referral.id, mark: "did_not_attend" });
    await marking({ sessionId: await session(-1), referralId: referral.id, mark: "did_not_attend" });
    expect(await facts()).toMatchObject([{ reference: referral.reference, recordedOn: today(), inARow: 2 }]);
    expect(await nextOnTheList()).toMatch(/^They did not come to .*, 2 times in a row$/);
    await marking({ sessionId: await session(0), referralId: referral.id, mark: "attended" });
    expect(await facts()).toEqual([]);
    const last = await session(0);
    await marking({ sessionId: last, referralId: referral.id, mark: "cancelled_by_resident" });
    expect(await facts()).toEqual([]);

    const other = await aReferral(made, college, { status: "accepted" });
    await marking({ sessionId: last, referralId: other.id, mark: "did_not_attend" });
    expect(await facts()).toMatchObject([{ reference: other.reference, inARow: 1 }]);
    await asActor(lead, (db) => recordContact(depsWithin(db), lead, { caseRef: made.reference, with: "resident", way: "phone", result: "no_answer", words: "" }));
    expect(await facts()).toEqual([]);
  });

  it("can be kept by the provider's own system", async () => {
    const referral = await aReferral(made, college, { status: "accepted" });
    const session = await aProviderSession(college);
    const machine: MachineActor = { kind: "machine", id: crypto.randomUUID(), name: "College register", roles: ["provider"], organisationId: college.organisationId, organisationName: "Northmere College", scopes: [] };
    expect(await marking({ sessionId: session.id, referralId: referral.id }, machine)).toMatchObject({ recorded: "attended" });
  });

  it("is not for a session to come, one that was called off, or one before they were referred", async () => {
    const referral = await aReferral(made, college, { status: "accepted" });
    const at = async (over: Parameters<typeof aProviderSession>[1]) => marking({ sessionId: (await aProviderSession(college, over)).id, referralId: referral.id });
    expect(await at({ heldOn: addDays(today(), 1) })).toBe("not-yet");
    expect(await at({ cancelledWhy: "Snow" })).toBe("session-cancelled");
    expect(await at({ heldOn: addDays(today(), -20) })).toBe("before-it-was-sent");
  });

  it("does not know people of other providers, of other services, drafts, or those it sees no longer", async () => {
    const other = await aService();
    const [session, theirs] = [await aProviderSession(college), await aProviderSession(other)];
    const [mine, elsewhere] = [await aReferral(made, college, { status: "accepted" }), await aReferral(made, other, { status: "accepted" })];
    expect(await marking({ sessionId: session.id, referralId: elsewhere.id })).toBe("not-found");
    expect(await marking({ sessionId: theirs.id, referralId: elsewhere.id })).toBe("not-found");
    expect(await marking({ sessionId: theirs.id, referralId: mine.id })).toBe("not-found");
    expect(await marking({ sessionId: "nothing", referralId: mine.id })).toBe("not-found");
    const gone = await aReferral(made, college, { status: "completed", providerUntilOn: addDays(today(), -1) });
    const draft = await aReferral(made, college, { status: "draft", sentAt: null });
    expect(await marking({ sessionId: session.id, referralId: gone.id })).toBe("not-found");
    expect(await marking({ sessionId: session.id, referralId: draft.id })).toBe("not-found");
    expect(await marking({ sessionId: session.id, referralId: (await aReferral(made, college, { status: "declined" })).id })).toBe("not-on-register");
  });

  it("lists whoever is accepted or under way, with their name only where it was shared", async () => {
    const shown = await aReferral(made, college, { status: "accepted" });
    const hidden = await aReferral(made, college, { status: "started", shared: [] });
    await aReferral(made, college, { status: "sent" });
    const session = await aProviderSession(college);
    const rows = await asActor(college.provider, (db) => listRegister(db, { ...session, serviceId: college.id, startId: null, heldOn: today() }));
    expect(rows.map(({ reference, name }) => [reference, name])).toEqual([[shown.reference, `Rosa ${made.resident.lastName}`], [hidden.reference, null]]);
  });
});
