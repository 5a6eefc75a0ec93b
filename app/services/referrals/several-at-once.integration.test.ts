import { beforeEach, describe, expect, it } from "vitest";
import { useServiceDatabase } from "#db/testing/service-database";
import { expireReferrals } from "./expire-referrals.server";
import { answersOf, aWorld, doing, entriesOf, kindsOf, messagesOf, no, now, says, sending, sent, yes, type World } from "#db/factories/make-referrals";
import { withdrawReferral } from "./withdraw-referral.server";

const database = useServiceDatabase();
let world: World;
beforeEach(async () => void (world = await aWorld()));

describe("several services asked at once", () => {
  it("are all sent, or none is", async () => {
    const [one, two] = world.services;
    expect(await sending(world, [one, { ...two, id: crypto.randomUUID() }])).toBe("not-found");
    expect(await messagesOf(world)).toEqual([]);
    const [first, second] = await sent(world, [one, two, one]);
    expect([first!.togetherId, first!.status]).toEqual([second!.togetherId, "sent"]);
    expect(first!.togetherId).not.toBeNull();
    expect((await sent(world, [world.services[2]]))[0]!.togetherId).toBeNull();
  });

  it("are taken by the first to say yes: the others are told kindly, and nothing goes to triage", async () => {
    const [first, second, third] = await sent(world, world.services);
    await says(world, first!, no);
    expect(await says(world, second!, yes)).toEqual({ answered: "accepted" });
    expect(await now(world, third!)).toMatchObject({ status: "withdrawn", withdrawReason: "other_service", respondByOn: null });
    expect(await now(world, first!)).toMatchObject({ status: "declined" });
    expect(await entriesOf(world)).toEqual([]);
    expect((await messagesOf(world)).filter(({ template }) => template === "referral-not-needed")).toHaveLength(1);
    expect(await kindsOf(world)).toEqual(expect.arrayContaining(["referral_not_needed"]));
  });

  it("that both say yes at once give one acceptance, and the other learns that it is withdrawn", async () => {
    const [first, second] = await sent(world, world.services.slice(0, 2));
    const answers = await Promise.all([says(world, first!, yes), says(world, second!, yes)]);
    expect(answers).toEqual(expect.arrayContaining([{ answered: "accepted" }, { already: "withdrawn" }]));
  });

  it("go back to triage with the last no alone, with the reasons of all", async () => {
    const [first, second] = await sent(world, world.services.slice(0, 2));
    await says(world, first!, no);
    expect(await entriesOf(world)).toEqual([]);
    expect((await messagesOf(world)).find(({ template }) => template === "provider-declined")?.body).toContain("We have asked others for you too");
    database.clock.set("2026-03-26T10:00:00Z");
    await expireReferrals();
    const [entry, ...others] = await entriesOf(world);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ cause: "referral_expired", referralId: second!.id });
    expect(entry!.words).toMatch(/: We have no places\. Full until May\n.*: They did not answer in time$/);
  });

  it("go back to triage when the last of them is taken back and the others said no, but not where nobody is looked for", async () => {
    const withdrawing = async (reason: "found_work" | "sent_in_error") => {
      const [first, second] = await sent(world, world.services.slice(0, 2));
      await says(world, first!, no);
      expect(await doing(world.amina, (deps) => withdrawReferral(deps, world.amina, { referralId: second!.id, version: second!.version, reason, words: "" }))).toBe("done");
      return (await entriesOf(world)).length;
    };
    expect(await withdrawing("found_work")).toBe(0);
    expect(await withdrawing("sent_in_error")).toBe(1);
  });
});

describe("a change of mind", () => {
  it("after a no is a yes after all while nobody decided: the turn in triage is over, and every answer stays", async () => {
    const [referral] = await sent(world, world.services.slice(0, 1));
    await says(world, referral!, no);
    expect(await says(world, referral!, { kind: "accept_after_all", words: "Somebody left" })).toEqual({ answered: "accepted" });
    expect(await now(world, referral!)).toMatchObject({ status: "accepted", declineReason: null, endedOn: null, providerUntilOn: null });
    expect((await entriesOf(world)).map(({ decidedAt }) => decidedAt !== null)).toEqual([true]);
    expect((await answersOf(world)).map(({ kind, fromStatus, toStatus, how }) => [kind, fromStatus, toStatus, how])).toEqual([["decline", "sent", "declined", "account"], ["accept_after_all", "declined", "accepted", "account"]]);
    await says(world, referral!, no);
    expect((await entriesOf(world)).filter(({ decidedAt }) => decidedAt === null)).toHaveLength(1);
  });

  it("comes too late once somebody has decided, or another took them", async () => {
    const [first, second] = await sent(world, world.services.slice(0, 2));
    await says(world, first!, no);
    await says(world, second!, yes);
    expect(await says(world, first!, { kind: "accept_after_all", words: "" })).toBe("moved-on");
    expect(await now(world, first!)).toMatchObject({ status: "declined" });
  });

  it("comes in time while another still has to answer, which is then taken back", async () => {
    const [first, second] = await sent(world, world.services.slice(0, 2));
    await says(world, first!, no);
    expect(await says(world, first!, { kind: "accept_after_all", words: "" })).toEqual({ answered: "accepted" });
    expect(await now(world, second!)).toMatchObject({ status: "withdrawn" });
  });

  it("is not heard after the thirty days a provider still sees it", async () => {
    const [referral] = await sent(world, world.services.slice(0, 1));
    await says(world, referral!, no);
    database.clock.set("2026-04-11T10:00:00Z");
    expect(await says(world, referral!, { kind: "accept_after_all", words: "" })).toBe("not-found");
  });
});
