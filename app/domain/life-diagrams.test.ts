import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { expectPageToSay } from "#app/platform/testing/kept-page";
import { measureSetLife } from "./agreements/measure-set";
import { variationLife } from "./agreements/variation";
import { applicationLife } from "./applications/application";
import { caseLife } from "./cases/case";
import { countingJobLife } from "./counting/counting-job";
import { handoverLife } from "./handovers/handover";
import { importLife } from "./intake/list-import";
import { lifeDiagram, type Life } from "./life";
import { sampleItemLife } from "./outcomes/evidence-sample";
import { mergeLife } from "./people/merge";
import { stepLife } from "./plans/plan";
import { placeLife } from "./courses/place";
import { referralLife } from "./referrals/referral";
import { returnLife } from "./returns/return";

interface Drawn {
  title: string;
  file: string;
  life: Life<string, string>;
  /** What the arrows do not say. */
  about: string;
}

const drawn: Record<string, Drawn> = {
  applicationLife: {
    title: "Application",
    file: "app/domain/applications/application.ts",
    life: applicationLife,
    about: "What came in. `ask` sets it aside for the resident, `answer` brings it back. It ends with triage; whatever comes later (a provider's no, \"this doesn't fit me\") is another turn in the queue and leaves the application as it is.",
  },
  caseLife: {
    title: "Case",
    file: "app/domain/cases/case.ts",
    life: caseLife,
    about: "One episode of support, there from the moment an application is sent. Whether it waits in triage is told by its triage entries, not by its status. `reopen` takes back a closing within half an hour; who comes back later begins a new case.",
  },
  handoverLife: {
    title: "Handover",
    file: "app/domain/handovers/handover.ts",
    life: handoverLife,
    about: "Giving a case on. Overdue is worked out from its day and never stored; a returned one can be asked again as a new one.",
  },
  mergeLife: {
    title: "Joining two records",
    file: "app/domain/people/merge.ts",
    life: mergeLife,
    about: "Proposed by one adviser, confirmed by another, and taken apart again where it was wrong.",
  },
  importLife: {
    title: "List of people",
    file: "app/domain/intake/list-import.ts",
    life: importLife,
    about: "Nothing becomes a case until somebody confirms. Then the rows are brought in one by one, and go on after a restart.",
  },
  stepLife: {
    title: "Step of a plan",
    file: "app/domain/plans/plan.ts",
    life: stepLife,
    about: "`no longer needed` is not failure. Overdue is worked out from the due date and never stored.",
  },
  referralLife: {
    title: "Referral",
    file: "app/domain/referrals/referral.ts",
    life: referralLife,
    about: "What goes out. Nobody edits a status by hand. `answer` is the adviser answering the provider's question. `declined` and `expired` put the case back into triage in the same transaction.",
  },
  placeLife: {
    title: "Place on a course",
    file: "app/domain/courses/place.ts",
    life: placeLife,
    about: "One person's place, or turn on the list, at one start of a course. An offered place is held until its deadline and then goes to the next; the database counts what is held and refuses more than there is.",
  },
  returnLife: {
    title: "Return",
    file: "app/domain/returns/return.ts",
    life: returnLife,
    about: "From `frozen` on the rows never change; only what is done with them does.",
  },
  measureSetLife: {
    title: "Rules of an agreement",
    file: "app/domain/agreements/measure-set.ts",
    life: measureSetLife,
    about: "What counts from a day on. A draft is tried on the record as often as one likes; what is published never changes, and next year's is the next set.",
  },
  variationLife: {
    title: "Variation of an agreement",
    file: "app/domain/agreements/variation.ts",
    life: variationLife,
    about: "Written by one manager and agreed by another, with before and after kept.",
  },
  sampleItemLife: {
    title: "Outcome in an evidence sample",
    file: "app/domain/outcomes/evidence-sample.ts",
    life: sampleItemLife,
    about: "Drawn at random to look at the evidence again. It is not found wanting before the case's team has replied, or the day for a reply has passed; and not by anybody who recorded it, verified it or replied.",
  },
  countingJobLife: {
    title: "Counting in the background",
    file: "app/domain/counting/counting-job.ts",
    life: countingJobLife,
    about: "A whole place takes longer to count than anybody waits for a page. Whoever has it in hand says so again and again; one that was stopped is taken up again.",
  },
};

const page = Object.values(drawn)
  .map(({ title, file, life, about }) => `## ${title}\n\n${about}\n\nThe table: \`${file}\`\n\n\`\`\`mermaid\n${lifeDiagram(life)}\n\`\`\``)
  .join("\n\n");

it("draws every life table the domain has", () => {
  const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter((file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file));
  const named = sources.flatMap((file) => [...readFileSync(join(import.meta.dirname, file), "utf8").matchAll(/^export const (\w+Life)\b/gm)].map(([, name]) => name));
  expect(named.sort()).toEqual(Object.keys(drawn).sort());
});

it("is what docs/service-rules/life.md shows", () => {
  expectPageToSay("docs/service-rules/life.md", "diagrams", page, "app/domain/life-diagrams.test.ts");
});
