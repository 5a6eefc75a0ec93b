import { accessNeeds } from "#app/domain/applications/answers";
import type { BarrierCode } from "#app/domain/cases/barrier";
import type { PersonFacts, PersonsHome } from "#app/domain/finding/facts";
import { parsePostcode } from "#app/domain/people/postcode";

/** What a visitor says about themselves, or about whoever they look for. None of it is kept. */
export interface AskedByVisitor {
  postcode: string;
  age: string;
  access: string[];
}

export const askedByVisitor = (query: URLSearchParams): AskedByVisitor => ({
  postcode: (query.get("postcode") ?? "").slice(0, 60),
  age: (query.get("age") ?? "").trim().slice(0, 10),
  access: accessNeeds.filter((need) => query.getAll("access").flatMap((sent) => sent.split(",")).includes(need)),
});

/** The same as a query: several needs in one value, as `askedByVisitor` reads them again. */
export const queryOfVisitor = ({ postcode, age, access }: AskedByVisitor): Record<string, string> => ({ ...(postcode && { postcode }), ...(age && { age }), ...(access.length > 0 && { access: access.join(",") }) });

/** An age in whole years that somebody can have; `undefined` where it is none. */
export const ageTyped = (typed: string): number | undefined => (/^\d{1,3}$/.test(typed) && Number(typed) <= 120 ? Number(typed) : undefined);

/** The fields that say something that cannot be. Left empty, a field says nothing. */
export function wrongOf({ postcode, age }: AskedByVisitor): ("postcode" | "age")[] {
  return [...(postcode.trim() && !parsePostcode(postcode) ? ["postcode" as const] : []), ...(age && ageTyped(age) === undefined ? ["age" as const] : [])];
}

/** What finding goes by: only what they said. */
export function visitorFacts({ age, access }: AskedByVisitor, { barrier, language, home }: { barrier?: BarrierCode | undefined; language?: string | undefined; home?: PersonsHome | undefined }): PersonFacts {
  const years = ageTyped(age);
  return { ...(years !== undefined && { age: years }), barriers: barrier ? [{ code: barrier, size: "a_lot" }] : [], offers: [], accessNeeds: accessNeeds.filter((need) => access.includes(need)), language, home };
}
