import { describe, expect, it } from "vitest";
import { comparedPart, headlineOf, rowsOfYear, seriesOf, sharesOf, type EqualityWords } from "./shown-tables";
import { tablesOf, type CountedQuestion, type EqualityCount } from "./tables";

const words: EqualityWords = {
  question: (question) => question,
  answer: (_, answer) => answer,
  answers: () => ["under_25", "25_to_49", "50_and_over"],
  subject: (subject) => ({ title: subject, parts: { working_futures: "Working Futures" }, definition: "" }),
};

/** So many of each answer in Working Futures, and so many in no offer; the other subjects are empty of interest. */
function kept(question: CountedQuestion, groups: Record<string, [offered: number, none: number]>) {
  const counts = Object.entries(groups).flatMap(([answer, [offered, none]]): EqualityCount[] => [
    { subject: "offer", answer, part: "working_futures", people: offered }, { subject: "offer", answer, part: "none", people: none },
    { subject: "override", answer, part: "as_suggested", people: offered + none }, { subject: "wait", answer, part: "not_met", people: offered + none }, { subject: "outcome", answer, part: "none", people: offered + none },
  ]);
  return tablesOf(question, counts);
}

function headline(question: CountedQuestion, groups: Record<string, [number, number]>) {
  const shown = kept(question, groups);
  return headlineOf(sharesOf(question, shown, shown.subjects[0]!, comparedPart.offer, words), question, words);
}

describe("tables of equality answers as they are shown", () => {
  const ages = { under_25: [10, 30], not_answered: [40, 10], "50_and_over": [20, 20], "25_to_49": [30, 10], together: [10, 10] } satisfies Record<string, [number, number]>;

  it("stand in the order of the answers, those that are no answer last", () => {
    const shown = kept("age", ages);
    const [offer] = shown.subjects;
    expect(seriesOf("age", shown, offer!, words).rows.map(({ label, values }) => [label, values[1], values.at(-1)])).toEqual([
      ["under_25", 10, 40], ["25_to_49", 30, 40], ["50_and_over", 20, 40], ["together", 10, 20], ["not_answered", 40, 50], ["Everybody", 110, 190],
    ]);
    expect(sharesOf("age", shown, offer!, comparedPart.offer, words).rows.map(({ values }) => values[0])).toEqual([25, 75, 50, 50, 80, 57.9]);
  });

  it("say which answers differ most, and nothing of those who did not answer", () => {
    expect(headline("age", ages)).toBe("Working Futures: 75% of “25_to_49”, 25% of “under_25”");
    expect(headline("age", { under_25: [20, 20], "25_to_49": [20, 20], not_answered: [40, 0] })).toBe("Working Futures: 50% of each answer that can be compared");
  });

  it("say that there is too little to compare rather than something of one answer", () => {
    expect(headline("age", { under_25: [20, 20], not_answered: [30, 20], together: [20, 20] })).toBe("Working Futures: too few people to compare");
  });

  it("are one row a count in the files, hidden ones as hidden", () => {
    const rows = rowsOfYear([{ question: "age", shown: kept("age", { under_25: [3, 40], "25_to_49": [30, 10] }) }], words);
    expect(rows).toContainEqual(["age", "under_25", "offer", "Working Futures", "[c]"]);
    expect(rows.filter(([, group, , part]) => group === "25_to_49" && part === "People")).toEqual(expect.arrayContaining([["age", "25_to_49", "offer", "People", 40]]));
  });
});
