import { asService } from "#db/client.server";
import { depsWithin, type Deps } from "#app/platform/deps.server";

/** Does the same to each, in a transaction of its own, and counts those it was done to. One that fails holds up no other, and is told at the end. */
export async function oneByOne(ids: readonly string[], work: (deps: Deps, id: string) => Promise<boolean>): Promise<number> {
  const problems: unknown[] = [];
  let done = 0;
  for (const id of ids) {
    try {
      if (await asService((db) => work(depsWithin(db), id))) done += 1;
    } catch (problem) {
      problems.push(problem);
    }
  }
  if (problems.length > 0) throw new AggregateError(problems, `${problems.length} of ${ids.length} could not be dealt with`);
  return done;
}
