import { sayPence } from "./money";
import type { AgreementContent } from "./variation";

/** What ids stand for, as the people of the agreement call it. */
export interface ContentNames {
  organisation: (id: string) => string;
  measure: (code: string) => string;
  stream: (id: string) => string;
  year: (year: string) => string;
  quarter: (quarter: string) => string;
}

export interface ContentChange {
  field: string;
  /** Absent where there was nothing, or where there is nothing any more. */
  before?: string;
  after?: string;
}

const pounds = (pence: number | null) => (pence === null ? undefined : sayPence(pence));

/** Every single thing a content says, by a name that two contents share. */
function saidOf(content: AgreementContent, names: ContentNames): Map<string, string | undefined> {
  return new Map<string, string | undefined>([
    ["Name", content.name],
    ["Summary", content.summary],
    ...content.councilIds.map((id) => [`Council: ${names.organisation(id)}`, "Takes part"] as const),
    ...content.partners.map(({ organisationId, duty }) => [`Partner: ${names.organisation(organisationId)}`, duty] as const),
    ...content.yearTargets.map(({ measureCode, year, people }) => [`Target: ${names.measure(measureCode)}, ${names.year(year)}`, String(people)] as const),
    ...content.quarterTargets.map(({ measureCode, quarter, people }) => [`Target: ${names.measure(measureCode)}, ${names.quarter(quarter)}`, String(people)] as const),
    ...content.streams.map(({ streamId, budgetPence }) => [`Budget: ${names.stream(streamId)}`, pounds(budgetPence)] as const),
  ]);
}

/** What is different between two contents, field by field, in the order of the content; what is new comes after. */
export function changesOf(before: AgreementContent, after: AgreementContent, names: ContentNames): ContentChange[] {
  const [was, is] = [saidOf(before, names), saidOf(after, names)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((field) => was.get(field) !== is.get(field)).map((field) => {
    const [earlier, later] = [was.get(field), is.get(field)];
    return { field, ...(earlier !== undefined && { before: earlier }), ...(later !== undefined && { after: later }) };
  });
}

/** What keeps a content from being agreed, as a sentence; `undefined` where nothing does. Quarters that all have their own target add up to the year's [L]. */
export function contentProblem({ name, councilIds, yearTargets, quarterTargets }: AgreementContent, names: Pick<ContentNames, "measure" | "year">): string | undefined {
  if (name.trim() === "") return "Enter what the agreement is called";
  if (councilIds.length === 0) return "Select at least one council: an agreement is for somebody’s residents";
  for (const { measureCode, year, people } of yearTargets) {
    const quarters = quarterTargets.filter((target) => target.measureCode === measureCode && target.quarter.slice(0, 4) === year.slice(0, 4));
    const sum = quarters.reduce((total, target) => total + target.people, 0);
    if (sum > people || (quarters.length === 4 && sum < people)) return `The quarters of ${names.measure(measureCode)} in ${names.year(year)} add up to ${sum}, and the year’s target is ${people}`;
  }
  return undefined;
}
