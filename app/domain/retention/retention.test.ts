import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { anonymiseOn, certificateText, longestOf, type Certificate } from "./retention";

describe("retention", () => {
  it("goes by the rule that keeps a record longest", () => {
    expect(longestOf(84, [])).toEqual({ rule: "place", months: 84 });
    expect(longestOf(84, [{ code: "WF", months: 120 }, { code: "YP", months: 60 }])).toEqual({ rule: "WF", months: 120 });
    expect(longestOf(84, [{ code: "WF", months: 84 }])).toEqual({ rule: "place", months: 84 });
  });

  it("gives 28 days of notice, and never comes before its time", () => {
    expect(anonymiseOn(day("2026-03-01"), day("2026-03-11"))).toBe("2026-04-08");
    expect(anonymiseOn(day("2026-06-01"), day("2026-03-11"))).toBe("2026-06-01");
  });

  it("writes a certificate the same however its tables are ordered", () => {
    const certificate: Certificate = { residentId: "r", rule: "place", months: 84, lastContactOn: day("2019-01-01"), anonymisedAt: new Date("2026-03-11T10:00:00Z"), rowsByTable: { contacts: 2, steps: 1 } };
    expect(certificateText({ ...certificate, rowsByTable: { steps: 1, contacts: 2 } })).toBe(certificateText(certificate));
    expect(certificateText({ ...certificate, months: 85 })).not.toBe(certificateText(certificate));
  });
});
