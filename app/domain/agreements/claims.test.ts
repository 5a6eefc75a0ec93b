import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { aStream } from "./builders";
import { attribute, checkShares, type StreamShare } from "./claims";

const validFrom = day("2024-04-01");
const fact = { measureCode: "into-employment", offer: "working_futures", happenedOn: day("2026-05-11") } as const;
const sharesOf = (...given: Parameters<typeof attribute>) => attribute(...given).map(({ streamCode, share }) => `${streamCode} ${share}`);

describe("attribution to streams", () => {
  it("gives the whole to a stream that pays for everything, and nothing where none pays", () => {
    expect(attribute(fact, [aStream()])).toEqual([{ streamId: "stream-1", streamCode: "NM-01", share: 100 }]);
    expect(attribute(fact, [])).toEqual([]);
  });

  it("asks for the measure and the offer where a rule names them", () => {
    const stream = aStream({ rules: [{ share: 60, validFrom, measureCodes: ["into-employment"], offers: ["working_futures"] }] });
    expect(sharesOf(fact, [stream])).toEqual(["NM-01 60"]);
    expect(sharesOf({ ...fact, measureCode: "better-work" }, [stream])).toEqual([]);
    expect(sharesOf({ ...fact, offer: "youth_pathways" }, [stream])).toEqual([]);
    expect(sharesOf({ ...fact, offer: undefined }, [stream])).toEqual([]);
  });

  it("goes by the day it happened, for the rule and for the stream, last days included", () => {
    const rules = [{ share: 40, validFrom, validTo: day("2026-03-31") }, { share: 70, validFrom: day("2026-04-01") }];
    expect(sharesOf({ ...fact, happenedOn: day("2026-03-31") }, [aStream({ rules })])).toEqual(["NM-01 40"]);
    expect(sharesOf({ ...fact, happenedOn: day("2026-04-01") }, [aStream({ rules })])).toEqual(["NM-01 70"]);
    expect(sharesOf(fact, [aStream({ untilOn: day("2026-05-11") })])).toEqual(["NM-01 100"]);
    expect(sharesOf(fact, [aStream({ untilOn: day("2026-05-10") })])).toEqual([]);
  });

  it("takes a stream's first fitting rule, and never two", () => {
    expect(sharesOf(fact, [aStream({ rules: [{ share: 30, validFrom }, { share: 50, validFrom }] })])).toEqual(["NM-01 30"]);
  });

  it("gives streams their shares in order of code until nothing is left", () => {
    const stream = (code: string, share: number) => aStream({ id: code, code, rules: [{ share, validFrom }] });
    expect(sharesOf(fact, [stream("NM-03", 50), stream("NM-01", 60), stream("NM-02", 30)])).toEqual(["NM-01 60", "NM-02 30", "NM-03 10"]);
    expect(sharesOf(fact, [stream("NM-01", 100), stream("NM-02", 30)])).toEqual(["NM-01 100"]);
  });

  it("never passes 100, never names a stream twice, and does not depend on the order of the streams", () => {
    const streams = fc.uniqueArray(fc.record({ code: fc.constantFrom("A", "B", "C", "D", "E"), share: fc.integer({ min: -20, max: 150 }) }), { selector: ({ code }) => code });
    fc.assert(
      fc.property(streams, (given) => {
        const made = given.map(({ code, share }) => aStream({ id: code, code, rules: [{ share, validFrom }] }));
        const shares = attribute(fact, made);
        expect(attribute(fact, [...made].reverse())).toEqual(shares);
        expect([undefined, "under_100"]).toContain(checkShares(shares));
      }),
    );
  });
});

describe("a set of shares", () => {
  const shares = (...given: number[]): StreamShare[] => given.map((share, at) => ({ streamId: `s${at}`, streamCode: `NM-0${at}`, share }));

  it("is right at 100 in whole per cent", () => {
    expect(checkShares(shares(100))).toBeUndefined();
    expect(checkShares(shares(33, 33, 34))).toBeUndefined();
  });

  it("is told apart where it is too much, too little, broken or doubled", () => {
    expect(checkShares(shares(60, 50))).toBe("over_100");
    expect(checkShares(shares(60))).toBe("under_100");
    expect(checkShares([])).toBe("under_100");
    expect(checkShares(shares(33.5, 66.5))).toBe("not_whole");
    expect(checkShares(shares(0, 100))).toBe("not_whole");
    expect(checkShares([...shares(50), ...shares(50)])).toBe("same_stream_twice");
  });
});
