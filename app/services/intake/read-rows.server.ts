import { forSomeoneElse } from "#app/domain/applications/journey-for-someone-else";
import { giveAnswer } from "#app/domain/applications/give-answer";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { ColumnsOf } from "#app/domain/intake/list-columns";
import { matchFactsOf, repeatedIn } from "#app/domain/intake/same-person";
import { understandRow, type AboutList } from "#app/domain/intake/understand-row";
import { dayAndMonthSwapped, namesInOtherOrders, possibleMatch } from "#app/domain/people/possible-match";
import type { Db } from "#db/client.server";
import { listCasesLike, type ReadRow } from "#db/queries/intake/import-rows";
import { findAreas } from "#db/queries/place/find-area";

interface List {
  rows: readonly { line: number; sent: Record<string, string> }[];
  columns: ColumnsOf;
  about: AboutList;
  today: CalendarDay;
  /** Numbers made up for examples count as real ones. */
  demonstration: boolean;
}

/**
 * What every row comes to if nothing more is said: ready, wrong, or left out because somebody is on the list twice or has an open case
 * the asker sees. Of cases they do not see it tells nothing, so that nobody can find out from a list they made up who is known here;
 * after the row is brought in, whoever sees both is shown that they may be one person.
 */
export async function readRows(db: Db, { rows, columns, about, today, demonstration }: List): Promise<ReadRow[]> {
  const read = rows.map(({ line, sent }) => ({ line, sent, ...understandRow(sent, columns, about, today, demonstration) }));
  const known = await findAreas(db, [...new Set(read.flatMap(({ answers }) => answers?.postcode ?? []))]);
  const people = read.map((row) => ({ ...row, answers: row.answers && withArea(row.answers, known) }));
  const repeated = repeatedIn(people);
  const caseOf = await casesOf(db, people.flatMap(({ answers }) => answers ?? []));
  return people.map(({ line, sent, answers, problems }): ReadRow => {
    if (!answers) return { line, sent, problems: problems ?? [], result: "wrong", why: "", understood: null, caseId: null };
    const [earlier, caseId] = [repeated.get(line), caseOf.get(answers)];
    const why = earlier ? `The same person as in line ${earlier}` : caseId ? "They may have an open case already" : "";
    return { line, sent, problems: [], result: why ? "left_out" : "ready", why, understood: answers, caseId: caseId ?? null };
  });
}

/** What follows from the postcode, exactly as where somebody types it. Where it leads outside, an adviser looks. */
function withArea(answers: ApplicationAnswers, known: Awaited<ReturnType<typeof findAreas>>): ApplicationAnswers {
  const { hubId } = answers;
  const found = answers.postcode ? known.get(answers.postcode) : undefined;
  const placed = giveAnswer(forSomeoneElse, answers, "area", answers, found);
  const settled = placed.area === "outside" ? giveAnswer(forSomeoneElse, placed, "other-ways", { areaGround: "unsure" }) : placed;
  // Nobody was asked anything: no pages were gone through, in no wording. And the list came to this hub, whichever is nearest.
  const { visited: _visited, asked: _asked, ...rest } = settled;
  return { ...rest, hubId };
}

/** The open case each of these people may have, the surest; only among those the asker sees. */
async function casesOf(db: Db, people: readonly ApplicationAnswers[]): Promise<Map<ApplicationAnswers, string>> {
  const facts = people.map((answers) => ({ answers, facts: matchFactsOf(answers) }));
  const born = [...new Set(facts.flatMap(({ facts: { dateOfBirth } }) => [dateOfBirth, dayAndMonthSwapped(dateOfBirth) ?? dateOfBirth]))];
  const candidates = await listCasesLike(db, { datesOfBirth: born, nameKeys: [...new Set(facts.flatMap(({ facts: { nameKey } }) => namesInOtherOrders(nameKey)))] });
  const byDay = groupedBy(candidates, ({ dateOfBirth }) => dateOfBirth);
  const byName = groupedBy(candidates, ({ nameKey }) => nameKey);
  const found = new Map<ApplicationAnswers, string>();
  for (const { answers, facts: mine } of facts) {
    const swapped = dayAndMonthSwapped(mine.dateOfBirth);
    const near = new Set([...(byDay.get(mine.dateOfBirth) ?? []), ...((swapped && byDay.get(swapped)) ?? []), ...namesInOtherOrders(mine.nameKey).flatMap((key) => byName.get(key) ?? [])]);
    const [best] = [...near].map((other) => ({ other, score: possibleMatch(mine, other)?.score ?? 0 })).filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
    if (best) found.set(answers, best.other.caseId);
  }
  return found;
}

function groupedBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) groups.set(keyOf(item), groups.get(keyOf(item)) ?? []).get(keyOf(item))!.push(item);
  return groups;
}
