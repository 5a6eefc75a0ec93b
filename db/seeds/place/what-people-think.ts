import { feedbackSubjects } from "#app/domain/people/feedback";
import type { Satisfaction } from "#app/domain/people/satisfaction";
import type { Db } from "../../client.server";
import { feedback } from "../../schema/getting-in";
import { diceFrom, seedOf } from "../dice";
import { idOf } from "../ids";
import type { SeedCalendar } from "./calendar";

const said: readonly [Satisfaction, string][] = [
  ["very_satisfied", "I did it on the bus. Nobody asked me to make an account."],
  ["very_satisfied", ""],
  ["satisfied", "Good that it said which day I would hear. I did, the day before."],
  ["satisfied", ""],
  ["very_satisfied", "The page with pictures helped my brother."],
  ["neither", "I was not sure what a hub was until I rang one."],
  ["satisfied", "Let me change my hub after sending."],
  ["dissatisfied", "I wanted to speak to someone in Tigrinya."],
  ["very_satisfied", "Being told why was new to me."],
  ["very_dissatisfied", "My phone lost signal and I had to look for the code I wrote down."],
];

/** What people wrote in the last weeks: enough for two pages, the newest from yesterday. */
export async function tellWhatPeopleThink(db: Db, { now }: SeedCalendar): Promise<void> {
  const dice = diceFrom(seedOf("feedback"));
  const rows = Array.from({ length: 38 }, (_, n) => {
    const [satisfaction, words] = said[n % said.length]!;
    return { id: idOf(`feedback/${n}`), satisfaction, words: n < said.length ? words : "", about: n % 3 === 0 ? "" : feedbackSubjects[n % feedbackSubjects.length]!, writtenAt: new Date(now.getTime() - (n + dice.roll()) * 86_400_000) };
  });
  await db.insert(feedback).values(rows);
}
