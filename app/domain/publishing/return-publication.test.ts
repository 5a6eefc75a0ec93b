import { describe, expect, it } from "vitest";
import { publishedCounts } from "./publication-columns";
import { returnPublication, type MeasureToPublish } from "./return-publication";

const alike = (people: number, offer: "youth_pathways" | "working_futures" | null, age: "16 to 18" | "25 to 49" | null, events = 1) => ({ people, events: [{ offer, age, events }] });
const measure = (given: Partial<MeasureToPublish> = {}): MeasureToPublish => ({ measureCode: "into-employment", title: "Into employment", alike: [], added: 0, takenBack: 0, ...given });
const shownIn = (given: Partial<MeasureToPublish>) => {
  const [totals, byOffer, byAge] = returnPublication([measure(given)]);
  const row = (table: typeof totals) => Object.fromEntries(table!.columns.map(({ title }, at) => [title, table!.rows[0]!.shown[at]]));
  return { ...row(totals), ...row(byOffer), ...row(byAge) };
};

describe("the tables of a return that may be published", () => {
  it("show people and events, by offer and by age, where nobody can be pointed at", () => {
    expect(shownIn({ alike: [alike(20, "youth_pathways", "16 to 18"), alike(30, "working_futures", "25 to 49"), alike(6, "working_futures", "25 to 49", 2)], added: 7 })).toEqual({
      People: 56, Events: 62, "Added to earlier quarters": 7, "Taken back from earlier quarters": 0,
      "Youth Pathways": 20, "Working Futures": 42, "Skills for All": 0, "All events": 62,
      "Aged under 16": 0, "Aged 16 to 18": 20, "Aged 19 to 24": 0, "Aged 25 to 49": 42, "Aged 50 and over": 0,
    });
  });

  it("have a column for what is not known only where something is", () => {
    expect(Object.keys(shownIn({ alike: [alike(9, "youth_pathways", "16 to 18")] }))).not.toContain("Age not known");
    expect(shownIn({ alike: [alike(9, null, null)] })).toMatchObject({ "Offer not known": 9, "Age not known": 9 });
  });

  it("hide a small count in one table where another would give it away", () => {
    const shown = shownIn({ alike: [alike(3, "youth_pathways", "16 to 18"), alike(40, "working_futures", "25 to 49")] });
    expect([shown["Youth Pathways"], shown["Aged 16 to 18"]]).toEqual(["hidden", "hidden"]);
    expect([shown["Working Futures"], shown["Aged 25 to 49"]], "or the total less these would tell").toEqual(["hidden", "hidden"]);
    expect([shown.People, shown.Events]).toEqual([43, 43]);
  });

  it("hide events where few people have them, or people would be told by them", () => {
    expect(shownIn({ alike: [alike(4, "youth_pathways", "16 to 18")] })).toMatchObject({ People: "hidden", Events: "hidden", "All events": "hidden" });
  });

  it("hide a few adjustments, which no total holds", () => {
    expect(shownIn({ added: 2, takenBack: 5 })).toMatchObject({ "Added to earlier quarters": "hidden", "Taken back from earlier quarters": 5, People: 0 });
  });

  it("come to the same counts as the copy in CSV, one row for each", () => {
    const tables = returnPublication([measure({ alike: [alike(3, "youth_pathways", "16 to 18"), alike(40, "working_futures", "25 to 49")] }), measure({ measureCode: "better-work", title: "Better work" })]);
    const counts = publishedCounts("2026-Q1", tables);
    expect(counts).toHaveLength(tables.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0));
    for (const { name, columns, rows } of tables) {
      for (const { measureCode, shown } of rows) {
        columns.forEach(({ title }, at) => expect(counts.find((count) => count.table === name && count.measureCode === measureCode && count.category === title)?.shown).toBe(shown[at]));
      }
    }
  });
});
