import { quarterSpan, type Quarter } from "#app/domain/calendar/financial-quarter";
import { addWorkingDays } from "#app/domain/calendar/working-days";
import { usuallyDueOn } from "#app/domain/returns/round";
import { buildQuarter } from "#app/services/returns/build-quarter.server";
import { exportReturn } from "#app/services/returns/export-return.server";
import { freezeReturn } from "#app/services/returns/freeze-return.server";
import { openRound } from "#app/services/returns/open-round.server";
import { signOffReturn } from "#app/services/returns/sign-off-return.server";
import { lockReturn } from "#db/queries/returns/returns";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { diceFrom, seedOf } from "../dice";
import { takePart } from "../telling/progress";
import { depsAt, inOneGo } from "../telling/tell-life";
import { frozenAt, frozenQuarters, instantOn, type SeedCalendar } from "./calendar";
import { agreementId } from "./fill-place";
import { staffActor } from "./staff";

const versionOf = async ({ db }: Deps, returnId: string) => (await lockReturn(db, returnId))?.version ?? 0;

async function build(deps: Deps, quarter: Quarter): Promise<string> {
  const opened = await openRound(deps, staffActor("ruth"), { agreementId, quarter, dueOn: usuallyDueOn(quarter) });
  if (opened !== "opened") throw new Error(`the round of ${quarter} was not opened: ${opened}`);
  const built = await buildQuarter(deps, staffActor("ruth"), { agreementId, quarter });
  if (typeof built === "string") throw new Error(`the return of ${quarter} was not built: ${built}`);
  return built.returnId;
}

const part = (quarter: Quarter, work: (db: Db, at: (instant: Date) => Deps) => Promise<void>, instant: Date): Promise<void> =>
  inOneGo(async (db) => {
    if (!(await takePart(db, `return/${quarter}`, instant))) return;
    const dice = diceFrom(seedOf(`return ${quarter}`));
    await work(db, (at) => depsAt(db, at, dice));
  });

/** Builds and freezes a quarter as the record stood then; the older ones are signed off and sent. The newest waits for a second person. */
export function freezeQuarter(calendar: SeedCalendar, quarter: Quarter): Promise<void> {
  const at = frozenAt(quarter);
  const age = frozenQuarters(calendar).toReversed().indexOf(quarter);
  return part(quarter, async (_db, depsOf) => {
    const returnId = await build(depsOf(new Date(at.getTime() - 3_600_000)), quarter);
    const deps = depsOf(at);
    const frozen = await freezeReturn(deps, staffActor("ruth"), returnId, { version: await versionOf(deps, returnId), words: "Looked at each with the lead adviser: late paperwork, nothing counted twice." });
    if (frozen !== "frozen") throw new Error(`the return of ${quarter} was not frozen: ${frozen}`);
    if (age < 1) return;
    const signing = depsOf(instantOn(addWorkingDays(quarterSpan(quarter).to, 17), 10 * 60));
    const signed = await signOffReturn(signing, staffActor("morgan"), returnId, await versionOf(signing, returnId));
    if (signed !== "signed-off") throw new Error(`the return of ${quarter} was not signed off: ${signed}`);
    if (age < 2) return;
    await exportReturn(depsOf(instantOn(addWorkingDays(quarterSpan(quarter).to, 18), 14 * 60)), staffActor("morgan"), returnId, "Sent to the funder’s upload page");
  }, at);
}

/** The quarter that ended last is checked and waits; the running one is counted so far. */
export async function buildOpenQuarters({ endedQuarters, runningQuarter, now }: SeedCalendar): Promise<void> {
  const today = new Date(now.getTime() - 60_000);
  for (const quarter of [endedQuarters.at(-1)!, runningQuarter]) await part(quarter, async (_db, depsOf) => void (await build(depsOf(today), quarter)), today);
}
