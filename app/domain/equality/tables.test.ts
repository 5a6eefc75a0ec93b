import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bySubtraction, toldExactly } from "#app/domain/publishing/attacker";
import { figuresToHide } from "#app/domain/publishing/protect";
import { countedQuestions, equalitySubjects, figuresOfSubject, partsOfSubject, tablesOf, thresholdOf, type CountedQuestion, type EqualityCount } from "./tables";

/** People as the database hands them on: in groups of no fewer than the limit, with a part in every subject. */
const peopleOf = (question: CountedQuestion) =>
  fc.array(fc.array(fc.record({ offer: fc.constantFrom(...partsOfSubject.offer), override: fc.constantFrom(...partsOfSubject.override), wait: fc.constantFrom("within_21_days", "within_21_days", "within_21_days", "later", "not_met"), outcome: fc.constantFrom("none", "none", "none", "work", "learning") }), { minLength: thresholdOf(question), maxLength: 40 }), { minLength: 2, maxLength: 5 });

type People = Record<(typeof equalitySubjects)[number], string>[][];
const countsOf = (people: People): EqualityCount[] =>
  people.flatMap((group, at) => equalitySubjects.flatMap((subject) => partsOfSubject[subject].map((part): EqualityCount => ({ subject, answer: `answer${at}`, part, people: group.filter((one) => one[subject] === part).length })).filter(({ people: some }) => some > 0)));
const cellsOf = (people: People, subject: (typeof equalitySubjects)[number]) => people.map((group) => partsOfSubject[subject].map((part) => group.filter((one) => one[subject] === part).length));

describe("equality tables", () => {
  it("hide every count below the limit, and show how many people a group has", () => {
    fc.assert(fc.property(peopleOf("health"), (people) => {
      const { groups, subjects, people: all } = tablesOf("health", countsOf(people));
      expect([all, groups.map((group) => group.people)]).toEqual([people.flat().length, people.map((group) => group.length)]);
      for (const { subject, cells } of subjects) {
        cells.forEach((row, at) => row.forEach((shown, part) => {
          const truth = cellsOf(people, subject)[at]![part]!;
          expect(shown === "hidden" || shown === truth).toBe(true);
          if (truth > 0 && truth < 10) expect(shown).toBe("hidden");
        }));
      }
    }), { numRuns: 40 });
  });

  it("show everybody’s totals the same, whatever the question", () => {
    fc.assert(fc.property(peopleOf("health"), fc.constantFrom(...countedQuestions), (people, question) => {
      const regrouped = [people.flat().filter((_, at) => at % 2 === 0), people.flat().filter((_, at) => at % 2 === 1)];
      expect(tablesOf(question, countsOf(regrouped)).subjects.map(({ all }) => all)).toEqual(tablesOf("health", countsOf(people)).subjects.map(({ all }) => all));
    }), { numRuns: 40 });
  });

  it("withstand the attacker: nothing hidden follows from what is shown, by subtraction or by search", () => {
    const won = { tables: 0, subtracted: 0, searched: 0, hidden: 0 };
    for (const question of ["sex", "ethnic_group"] as const) {
      for (const people of fc.sample(peopleOf(question), { numRuns: 25, seed: Number(process.env.FUZZ_SEED ?? 1) })) {
        const tables = tablesOf(question, countsOf(people));
        for (const { subject, all, cells: shown } of tables.subjects) {
          const cells = cellsOf(people, subject);
          const settled = new Set(all.flatMap((each, part) => (each === "hidden" ? [`all ${part}`] : [])));
          const { counts, figures } = figuresOfSubject(cells, thresholdOf(question));
          // What the page hides, read off the page.
          const hidden = new Set([...settled, ...shown.flatMap((row, at) => row.flatMap((each, part) => (each === "hidden" ? [`${at} ${part}`] : [])))]);
          const seen = { figures: figures(settled), counts, hidden };
          expect(figuresToHide({ counts, figures: figures(settled) })).toEqual(hidden);
          won.tables += 1;
          won.hidden += hidden.size;
          if (bySubtraction(seen).length > 0) won.subtracted += 1;
          if (toldExactly(seen).length > 0) won.searched += 1;
        }
      }
    }
    expect(won.tables).toBeGreaterThan(150);
    expect(won.hidden).toBeGreaterThan(500);
    expect([won.subtracted, won.searched]).toEqual([0, 0]);
  });

  it("show no groups where there is only one", () => {
    expect(tablesOf("sex", [{ subject: "offer", answer: "together", part: "none", people: 9 }])).toEqual({ people: 9, groups: [], subjects: [] });
  });
});
