import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { barrierStories, type BarrierEvent } from "./barrier-story";

const [march, april, may] = [day("2026-03-03"), day("2026-04-10"), day("2026-05-20")];
const by = "Amina Okafor";
const opened = (on = march): BarrierEvent => ({ kind: "barrier_opened", code: "TRA", on, by, size: "a_lot" });
const changed: BarrierEvent = { kind: "barrier_opened", code: "TRA", on: april, by, size: "a_bit", was: "a_lot" };
const closed: BarrierEvent = { kind: "barrier_closed", code: "TRA", on: april, by };

describe("the story of a barrier", () => {
  it("tells when it was opened, each size it had, and when it was closed, by whom", () => {
    expect(barrierStories([{ id: "one", code: "TRA", openedOn: march }], [opened(), changed, { ...closed, on: may }]).get("one")).toEqual([
      { what: "opened", on: march, by, size: "a_lot" }, { what: "changed", on: april, by, size: "a_bit" }, { what: "closed", on: may, by, size: undefined },
    ]);
  });

  it("is another's where it came back, whatever order the barriers come in", () => {
    const stories = barrierStories([{ id: "second", code: "TRA", openedOn: may }, { id: "first", code: "TRA", openedOn: march }, { id: "other", code: "CON", openedOn: march }], [opened(), closed, opened(may)]);
    expect(stories.get("first")?.map(({ what }) => what)).toEqual(["opened", "closed"]);
    expect(stories.get("second")).toEqual([{ what: "opened", on: may, by, size: "a_lot" }]);
    expect(stories.get("other")).toEqual([]);
  });

  it("begins with a change where nobody told of the opening", () => {
    expect(barrierStories([{ id: "one", code: "TRA", openedOn: march }], [changed]).get("one")?.map(({ what }) => what)).toEqual(["changed"]);
  });
});
