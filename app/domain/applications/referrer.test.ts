import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseStatuses } from "#app/domain/cases/case";
import { noThanksEndsAt, noThanksState, type NoThanksFacts } from "./no-thanks";
import { isToBeTold, mayObject, newsOf, referrerNews, residentsAnswer, type HearingFacts } from "./referrer";

const at = new Date("2026-03-11T10:00:00Z");
const untold = { residentToldAt: null, wantedAt: null, objectedAt: null };

describe("what the resident said of being put forward", () => {
  it("is nothing before they are told, and their last word afterwards", () => {
    expect(residentsAnswer(untold)).toBe("not_told");
    expect(residentsAnswer({ ...untold, residentToldAt: at })).toBe("no_answer");
    expect(residentsAnswer({ ...untold, residentToldAt: at, wantedAt: at })).toBe("wanted");
    expect(residentsAnswer({ residentToldAt: at, wantedAt: at, objectedAt: at })).toBe("objected");
  });

  it("ends it until the support has become their own", () => {
    expect(mayObject(untold, { status: "applied", tookPart: false })).toBe(true);
    expect(mayObject(untold, { status: "in_support", tookPart: false })).toBe(true);
    expect(mayObject(untold, { status: "in_support", tookPart: true })).toBe(false);
    expect(mayObject(untold, { status: "closed", tookPart: false })).toBe(false);
    expect(mayObject({ objectedAt: at }, { status: "applied", tookPart: false })).toBe(false);
  });
});

describe("what a referrer hears", () => {
  const allowed: HearingFacts = { mayHear: true, objectedAt: null, told: null, restricted: false };

  it("is one word for each status of a case", () => {
    expect(caseStatuses.map(newsOf)).toEqual(["received", "in_support", "closed"]);
  });

  it("is nothing unless the resident said yes, nothing of a restricted case, and nothing after a no", () => {
    expect(isToBeTold("received", allowed)).toBe(true);
    expect(isToBeTold("received", { ...allowed, mayHear: null })).toBe(false);
    expect(isToBeTold("received", { ...allowed, mayHear: false })).toBe(false);
    expect(isToBeTold("received", { ...allowed, restricted: true })).toBe(false);
    expect(isToBeTold("closed", { ...allowed, objectedAt: at })).toBe(false);
  });

  it("only ever goes forward, in whatever order it happens", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...referrerNews)), (happenings) => {
        const heard: (typeof referrerNews)[number][] = [];
        for (const news of happenings) if (isToBeTold(news, { ...allowed, told: heard.at(-1) ?? null })) heard.push(news);
        expect(new Set(heard).size).toBe(heard.length);
        expect(heard).toEqual([...heard].sort((a, b) => referrerNews.indexOf(a) - referrerNews.indexOf(b)));
      }),
    );
  });
});

describe("the link to say no", () => {
  const facts = (over: { link?: Partial<NoThanksFacts["link"]>; referrer?: Partial<NoThanksFacts["referrer"]>; support?: Partial<NoThanksFacts["support"]> } = {}): NoThanksFacts => ({
    link: { usedAt: null, expiresAt: noThanksEndsAt(at), ...over.link },
    referrer: { ...untold, residentToldAt: at, mayHearSaidAt: null, ...over.referrer },
    support: { status: "applied", tookPart: false, ...over.support },
  });

  it("asks for 30 days, to the second", () => {
    expect(noThanksState(facts(), at)).toBe("open");
    expect(noThanksState(facts(), new Date("2026-04-10T09:59:59Z"))).toBe("open");
    expect(noThanksState(facts(), new Date("2026-04-10T10:00:00Z"))).toBe("expired");
  });

  it("asks who may hear once, after a yes by this link alone", () => {
    expect(noThanksState(facts({ link: { usedAt: at }, referrer: { wantedAt: at } }), at)).toBe("may_hear");
    expect(noThanksState(facts({ link: { usedAt: at }, referrer: { wantedAt: at, mayHearSaidAt: at } }), at)).toBe("wanted");
    expect(noThanksState(facts({ referrer: { wantedAt: at } }), at)).toBe("wanted");
    expect(noThanksState(facts({ link: { usedAt: at, expiresAt: at }, referrer: { wantedAt: at } }), at)).toBe("wanted");
  });

  it("says what became of it, before it says that it is too late", () => {
    expect(noThanksState(facts({ link: { expiresAt: at }, referrer: { objectedAt: at }, support: { status: "closed" } }), at)).toBe("objected");
    expect(noThanksState(facts({ link: { expiresAt: at }, support: { status: "closed" } }), at)).toBe("over");
    expect(noThanksState(facts({ support: { status: "in_support", tookPart: true } }), at)).toBe("over");
  });
});
