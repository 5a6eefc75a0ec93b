import { beforeEach, describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { asActor, asService } from "#db/client.server";
import { aStaffMember } from "#db/factories/make";
import { findReferralDraft, listReferralDrafts } from "#db/queries/referrals/drafts";
import { fundingStreams, referralAmendments, referralMessages, residents, services, sharingPermissions } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { eq } from "drizzle-orm";
import { agreeDates } from "./agree-dates.server";
import { amendReferral, type AmendmentToMake } from "./amend-referral.server";
import { expireReferrals } from "./expire-referrals.server";
import { refuseDates } from "./refuse-dates.server";
import { aWorld, asItself, doing, entriesOf, messagesOf, no, now, rowsOf, says, sent, yes, type World } from "#db/factories/make-referrals";
import { saveDraft, type DraftToSave } from "./save-draft.server";
import { sendDraft } from "./send-draft.server";
import { digestOfShared } from "./share-with-provider";
import { startDraftAfterNo } from "./start-draft-after-no.server";
import { throwAwayDraft } from "./throw-away-draft.server";
import { writeToAdviser } from "./write-to-adviser.server";
import { writeToProvider } from "./write-to-provider.server";

const database = useServiceDatabase();
let world: World;
beforeEach(async () => void (world = await aWorld()));
const offer = { kind: "offer_dates" as const, days: [day("2026-04-20"), day("2026-04-27")], words: "" };
const first = async () => (await sent(world, world.services.slice(0, 1)))[0]!;

describe("other dates", () => {
  it("are the adviser's turn; one that is agreed is a yes, and the resident is told which", async () => {
    const referral = await first();
    await says(world, referral, offer);
    const { version } = await now(world, referral);
    const agreeing = (on: string, made = version) => doing(world.amina, (deps) => agreeDates(deps, world.amina, { referralId: referral.id, version: made, on: day(on) }));
    expect([await agreeing("2026-04-21"), await agreeing("2026-04-20", version - 1)]).toEqual(["day-not-offered", "changed-meanwhile"]);
    expect(await agreeing("2026-04-20")).toBe("done");
    expect(await now(world, referral)).toMatchObject({ status: "accepted", agreedDay: "2026-04-20", respondByOn: null });
    expect((await messagesOf(world)).map(({ body }) => body).join("\n")).toContain("20 April 2026 suits you");
  });

  it("that do not suit go back with words and a new clock", async () => {
    const referral = await first();
    await says(world, referral, offer);
    database.clock.set("2026-03-13T10:00:00Z");
    const { version } = await now(world, referral);
    expect(await doing(world.amina, (deps) => refuseDates(deps, world.amina, { referralId: referral.id, version, words: "They work on Mondays. QQ123456C" }))).toBe("done");
    expect(await now(world, referral)).toMatchObject({ status: "sent", offeredDays: null, respondByOn: "2026-03-27" });
    const [written] = await asService((db) => db.select().from(referralMessages).where(eq(referralMessages.referralId, referral.id)));
    expect(written!.words).not.toContain("QQ123456C");
  });

  it("nobody answers end as ours, and the provider is told that a yes is still welcome", async () => {
    const referral = await first();
    await says(world, referral, offer);
    database.clock.set("2026-03-26T10:00:00Z");
    await expireReferrals();
    expect(await entriesOf(world)).toMatchObject([{ words: "They waited for an answer from us, and nobody gave it in time" }]);
    expect((await messagesOf(world)).map(({ template }) => template)).toContain("referral-ended-unanswered");
  });
});

describe("messages", () => {
  it("go both ways while it is open, and move no clock", async () => {
    const referral = await first();
    await says(world, referral, yes);
    const { provider } = world.services[0];
    expect(await asItself((deps) => writeToAdviser(deps, provider, { referralId: referral.id, words: "Bring a coat" }))).toBe("done");
    expect(await asItself((deps) => writeToAdviser(deps, world.services[1].provider, { referralId: referral.id, words: "Hello" }))).toBe("not-found");
    expect(await doing(world.amina, (deps) => writeToProvider(deps, world.amina, { referralId: referral.id, words: "They will" }))).toBe("done");
    expect(await now(world, referral)).toMatchObject({ status: "accepted", version: 2 });
    await says(world, referral, no);
    expect(await doing(world.amina, (deps) => writeToProvider(deps, world.amina, { referralId: referral.id, words: "Why?" }))).toBe("over");
  });
});

describe("a change of what the provider sees", () => {
  const amending = async (referral: { id: string }, over: Partial<AmendmentToMake> = {}) => {
    const { version } = await now(world, referral);
    return doing(world.amina, (deps) => amendReferral(deps, world.amina, { referralId: referral.id, version, chosen: ["name", "phone", "what_they_want", "note"], note: "Afternoons are best", withNiNumber: false, why: "They changed their hours", residentAgreedOn: day("2026-03-11"), way: "phone", ...over }));
  };

  it("keeps before and after, renews the permission, and refuses a page that was open", async () => {
    const referral = await first();
    expect(await amending(referral)).toBe("done");
    const [amendment] = await asService((db) => db.select().from(referralAmendments).where(eq(referralAmendments.referralId, referral.id)));
    expect(amendment!.before.find(({ key }) => key === "note")?.value).toBe("Mornings are best");
    expect(amendment!.after.find(({ key }) => key === "note")?.value).toBe("Afternoons are best");
    expect((await now(world, referral)).version).toBe(referral.version + 1);
    const permissions = await asService((db) => db.select().from(sharingPermissions).where(eq(sharingPermissions.caseId, world.made.id)).orderBy(sharingPermissions.recordedAt, sharingPermissions.untilOn));
    expect(permissions.map(({ untilOn, referralId }) => [untilOn, referralId]).sort()).toEqual([["2026-03-11", null], [null, referral.id]].sort());
    expect((await messagesOf(world)).find(({ template }) => template === "referral-amended")?.body).not.toMatch(/Afternoons|Yusuf/);
    expect(await amending(referral)).toBe("nothing-changes");
  });

  it("gives a National Insurance number after a yes and never before", async () => {
    const referral = await first();
    expect(await amending(referral, { withNiNumber: true })).toBe("not-before-acceptance");
    await says(world, referral, yes);
    expect(await amending(referral, { withNiNumber: true })).toBe("done");
    expect((await now(world, referral)).shared.find(({ key }) => key === "ni_number")?.value).toBe("QQ 12 34 56 C");
  });
});

describe("a draft", () => {
  const wish = (over: Partial<DraftToSave> = {}): DraftToSave => ({ caseRef: world.made.reference, serviceIds: world.services.slice(0, 2).map(({ id }) => id), fields: ["name"], note: "", goals: ["Find a job"], starts: {}, agreedOn: day("2026-03-10"), way: "phone", ...over });
  const keep = async (over: Partial<DraftToSave> = {}) => {
    const kept = await doing(world.amina, (deps) => saveDraft(deps, world.amina, wish(over)));
    if (typeof kept === "string") throw new Error(kept);
    return kept.saved;
  };
  const find = (id: string) => asActor(world.amina, (db) => findReferralDraft(db, world.made.reference, id));
  const digest = "0".repeat(64);

  it("is the team's, sends nothing, and is gone on with by whoever holds its version", async () => {
    const id = await keep({ agreedOn: undefined, way: undefined });
    const elsewhere = await aStaffMember();
    expect(await asActor(elsewhere, (db) => findReferralDraft(db, world.made.reference, id))).toBeUndefined();
    expect(await rowsOf(world)).toEqual([]);
    expect(await doing(world.amina, (deps) => sendDraft(deps, world.amina, { caseRef: world.made.reference, draftId: id, version: 1, previewed: digest }))).toBe("incomplete");
    expect(await doing(world.amina, (deps) => saveDraft(deps, world.amina, wish({ draft: { id, version: 2 } })))).toBe("changed-meanwhile");
    expect(await doing(world.amina, (deps) => saveDraft(deps, world.amina, wish({ draft: { id, version: 1 } })))).toEqual({ saved: id });
    expect(await doing(world.amina, (deps) => sendDraft(deps, world.amina, { caseRef: world.made.reference, draftId: id, version: 2, previewed: digest }))).toBe("changed-since-preview");
    expect(await doing(world.amina, (deps) => throwAwayDraft(deps, { caseRef: world.made.reference, draftId: id }))).toBe("done");
    expect(await find(id)).toBeUndefined();
  });

  it("names services there are, and only a few", async () => {
    expect(await doing(world.amina, (deps) => saveDraft(deps, world.amina, wish({ serviceIds: [crypto.randomUUID()] })))).toBe("no-service");
    expect(await doing(world.amina, (deps) => saveDraft(deps, world.amina, wish({ serviceIds: ["nonsense"] })))).toBe("no-service");
  });

  it("after a no carries over what was shared and its goals, not the agreement, and decides the turn in triage when it is sent", async () => {
    const referral = await first();
    await says(world, referral, no);
    const started = await doing(world.amina, (deps) => startDraftAfterNo(deps, world.amina, { caseRef: world.made.reference, referralRef: referral.reference, serviceIds: [world.services[1].id] }));
    const id = (started as { saved: string }).saved;
    expect(await find(id)).toMatchObject({ note: "Mornings are best", goals: ["Find a job"], agreedOn: null, way: null });
    expect((await asActor(world.amina, (db) => listReferralDrafts(db, world.made.id)))).toHaveLength(1);
    await doing(world.amina, (deps) => saveDraft(deps, world.amina, wish({ draft: { id, version: 1 }, serviceIds: [world.services[1].id] })));
    const { firstName, lastName } = (await asService((db) => db.select().from(residents).where(eq(residents.id, world.made.resident.id))))[0]!;
    const answer = await doing(world.amina, (deps) => sendDraft(deps, world.amina, { caseRef: world.made.reference, draftId: id, version: 2, previewed: digestOfShared([{ key: "name", value: `${firstName} ${lastName}` }]) }));
    expect(answer).toHaveProperty("sent");
    expect((await entriesOf(world)).every(({ decidedAt }) => decidedAt !== null)).toBe(true);
    expect(await says(world, referral, { kind: "accept_after_all", words: "" })).toBe("moved-on");
  });
});

describe("a stream's clocks", () => {
  it("hold for what is sent from then on", async () => {
    const streamId = crypto.randomUUID();
    await asService(async (db) => {
      await db.insert(fundingStreams).values({ id: streamId, code: "T1", name: "Test", funder: "Test", fromOn: day("2026-01-01"), untilOn: day("2027-01-01"), rules: [], remindAfter: 2, expireAfter: 3 });
      await db.update(services).set({ streamId }).where(eq(services.id, world.services[0].id));
    });
    expect(await first()).toMatchObject({ remindOn: "2026-03-13", respondByOn: "2026-03-16" });
    expect((await sent(world, [world.services[1]]))[0]).toMatchObject({ remindOn: "2026-03-18", respondByOn: "2026-03-25" });
  });
});
