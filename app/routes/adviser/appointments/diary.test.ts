import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { addressOf, after, before, daysOf, diaryAsked } from "./diary";

const asked = (query: string) => diaryAsked(new URLSearchParams(query), { today: day("2026-03-11"), self: "amina", colleagues: ["amina", "joe"] });

describe("the diary", () => {
  it("is my own week from its Monday, whatever nonsense the address says", () => {
    expect(asked("")).toEqual({ whose: "mine", view: "week", from: "2026-03-09" });
    expect(asked("whose=sam&view=year&from=2026-02-31")).toEqual({ whose: "mine", view: "week", from: "2026-03-09" });
    expect(daysOf(asked("from=2026-03-15"))).toEqual(["2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12", "2026-03-13", "2026-03-14", "2026-03-15"]);
  });

  it("is a colleague's at my hubs, or everybody's there, for a day too", () => {
    expect(asked("whose=joe&view=day&from=2026-03-15")).toEqual({ whose: { staffId: "joe" }, view: "day", from: "2026-03-15" });
    expect(asked("whose=amina").whose).toBe("mine");
    expect(asked("whose=hub").whose).toBe("hub");
  });

  it("is turned forward and back by what it shows", () => {
    expect([before(asked("")), after(asked("view=day"))]).toEqual(["2026-03-02", "2026-03-12"]);
    expect(addressOf(asked("whose=joe"), { view: "day", from: day("2026-03-12") })).toBe("/adviser/appointments?whose=joe&view=day&from=2026-03-12");
  });
});
