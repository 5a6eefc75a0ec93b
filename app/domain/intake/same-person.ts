import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { emailKey } from "#app/domain/people/email";
import { nameKey } from "#app/domain/people/name";
import { phoneKey } from "#app/domain/people/phone";
import type { MatchFacts } from "#app/domain/people/possible-match";

/** What somebody on a list is compared by. */
export function matchFactsOf({ firstName, lastName, dateOfBirth, postcode, niNumber, phone, email }: ApplicationAnswers): MatchFacts {
  return { nameKey: nameKey([firstName, lastName].filter(Boolean).join(" ")), dateOfBirth: dateOfBirth!, postcode, niNumber, phoneKey: phone && phoneKey(phone), emailKey: email && emailKey(email) };
}

interface Row {
  line: number;
  answers?: ApplicationAnswers | undefined;
}

/** Rows that are about somebody an earlier row is about, by name and date of birth or by National Insurance number: the line, and the earlier one. */
export function repeatedIn(rows: readonly Row[]): Map<number, number> {
  const [first, repeated] = [new Map<string, number>(), new Map<number, number>()];
  for (const { line, answers } of rows) {
    if (!answers) continue;
    const { nameKey: name, dateOfBirth, niNumber } = matchFactsOf(answers);
    const keys = [`${name} ${dateOfBirth}`, ...(niNumber ? [niNumber] : [])];
    const earlier = keys.map((key) => first.get(key)).find((found) => found !== undefined);
    if (earlier !== undefined) repeated.set(line, earlier);
    for (const key of keys) if (!first.has(key)) first.set(key, line);
  }
  return repeated;
}
