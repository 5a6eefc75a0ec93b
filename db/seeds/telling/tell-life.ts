import { sql } from "drizzle-orm";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { asService, type Db } from "../../client.server";
import { diceFrom, seedOf, type Dice } from "../dice";
import { idAt } from "../ids";
import type { Happening } from "../lives/happening";
import type { Life, TimedHappening } from "../lives/life";
import { staffActor } from "../place/staff";
import { beingAskedFor } from "./being-asked-for";
import { casework } from "./casework";
import { comingTo } from "./coming-to";
import { corresponding } from "./corresponding";
import { gettingIn } from "./getting-in";
import { meeting } from "./meeting";
import { ownRecord } from "./own-record";
import { planning } from "./planning";
import { joining } from "./joining";
import { findReferenceOf, keepReference, takePart } from "./progress";
import { referring } from "./referring";
import { stayingInWork } from "./staying-in-work";
import { tracking } from "./tracking";
import { supporting } from "./supporting";
import { trusting } from "./trusting";
import { findToldCase, type Telling, type Tellers, type ToldCase } from "./telling";

const tellers: Tellers<Happening["kind"]> = { ...gettingIn, ...supporting, ...planning, ...referring, ...comingTo, ...meeting, ...tracking, ...corresponding, ...stayingInWork, ...beingAskedFor, ...ownRecord, ...casework, ...joining, ...trusting };

/** The services' own Deps, with chance from the dice and a clock that stands at an instant: it ticks with every id, so that what was written first reads first. */
export function depsAt(db: Db, instant: Date, dice: Dice): Deps {
  let ticks = 0;
  const now = () => new Date(instant.getTime() + ticks);
  const newId = () => {
    ticks += 1;
    return idAt(now(), dice);
  };
  return { db, now, newId, randomBytes: dice.bytes };
}

/** Durability is not asked of a demonstration that can be made again. */
export const inOneGo = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
  asService(async (db) => {
    await db.execute(sql`set local synchronous_commit = off`);
    return work(db);
  });

/** The same for one case: the tables fill faster than their statistics, and without these a join reads them whole. */
const aboutOneCase = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
  asService(async (db) => {
    await db.execute(sql`select set_config('synchronous_commit', 'off', true), set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true), set_config('enable_seqscan', 'off', true)`);
    return work(db);
  });

/** Tells one stretch of a life in one transaction, through the services, each thing at its instant. What was told before is left alone. */
export function tellLife(life: Life, chapter: string, happenings: readonly TimedHappening[]): Promise<void> {
  return aboutOneCase(async (db) => {
    const [first] = happenings;
    const part = `${life.key}/${chapter}`;
    if (!first || !(await takePart(db, part, first.at))) return;
    const dice = diceFrom(seedOf(`${part} from ${londonDayOf(first.at)}`));
    const known = first.happening.kind === "apply" ? undefined : await findReferenceOf(db, life.key);
    let told: ToldCase | undefined = known ? await findToldCase({ db }, known) : undefined;
    // What is next is asked of a case by those who read it, and nobody reads between: worked out once, as of the last thing that happened.
    const refreshLater = new Set<string>();
    for (const moment of happenings) {
      const deps = { ...depsAt(db, moment.at, dice), refreshLater };
      const telling: Telling = {
        deps, life, moment,
        lead: staffActor(life.lead),
        ofCase: () => told ?? fail(`${life.key}: ${moment.happening.kind} before the application`),
        begin: (begun) => void (told = begun),
      };
      await tell(telling, moment.happening);
      if (moment.happening.kind === "apply") await keepReference(db, life.key, telling.ofCase().reference, moment.at);
    }
    const afterwards = depsAt(db, happenings.at(-1)!.at, dice);
    for (const caseId of refreshLater) await refreshNextThing(afterwards, caseId);
  });
}

function tell<One extends Happening>(telling: Telling, happening: One): Promise<void> {
  const teller = tellers[happening.kind] as (telling: Telling, happening: One) => Promise<void>;
  return teller(telling, happening);
}

function fail(sentence: string): never {
  throw new Error(sentence);
}
