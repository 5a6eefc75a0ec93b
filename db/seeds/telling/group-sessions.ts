import { and, asc, eq, isNull } from "drizzle-orm";
import { addWorkingDays } from "#app/domain/calendar/working-days";
import { addToSession } from "#app/services/appointments/add-to-session.server";
import { makeSession } from "#app/services/appointments/make-session.server";
import { recordRegister, type RegisterLine } from "#app/services/appointments/record-register.server";
import { listRegister } from "#db/queries/appointments/group-sessions";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";
import { diceFrom, seedOf } from "../dice";
import { instantOn, type SeedCalendar } from "../place/calendar";
import { hubId } from "../place/organisations";
import { staffActor } from "../place/staff";
import { takePart } from "./progress";
import { depsAt } from "./tell-life";

const sessions = [
  { title: "CV workshop", by: "amina", made: 9, held: 4, people: 6, at: 17 * 60 },
  { title: "Getting ready for an interview", by: "joe", made: 3, held: -5, people: 4, at: 17 * 60 },
] as const;

/** What came of each at the first session, by turns. */
const came: readonly Pick<RegisterLine, "attendance" | "reason">[] = [{ attendance: "attended" }, { attendance: "attended" }, { attendance: "did_not_attend", reason: "travel" }, { attendance: "late", reason: "caring" }];

/** Two group sessions at Northmere Central: one that was held, with its register, and one to come with places left. */
export async function tellGroupSessions(db: Db, { workingDays, today }: SeedCalendar): Promise<void> {
  for (const { title, by, made, held, people, at } of sessions) {
    const [madeOn, heldOn] = [workingDays.at(-made)!, held > 0 ? workingDays.at(-held)! : addWorkingDays(today, -held)];
    const deps = depsAt(db, instantOn(madeOn, 16 * 60 + 50), diceFrom(seedOf(title)));
    if (!(await takePart(db, `session ${title}`, deps.now()))) continue;
    const adviser = staffActor(by);
    const session = await makeSession(deps, adviser, { hubId: hubId("northmere"), title, bring: "Your CV, if you have one.", way: "in_person", startsAt: instantOn(heldOn, at), minutes: 90, where: "", places: 8 });
    if (typeof session === "string") throw new Error(`${title}: ${session}`);
    const some = await db.select({ reference: cases.reference, metOn: cases.firstMetOn }).from(cases).where(and(eq(cases.hubId, hubId("northmere")), eq(cases.status, "in_support"), eq(cases.restricted, false), isNull(cases.closedOn))).orderBy(asc(cases.reference)).limit(60);
    let added = 0;
    for (const { reference, metOn } of some) {
      if (added === people || !metOn || metOn >= madeOn) continue;
      if ((await addToSession(deps, adviser, { sessionId: session.id, caseRef: reference })) === "done") added += 1;
    }
    if (held <= 0) continue;
    const after = depsAt(db, instantOn(heldOn, at + 95), diceFrom(seedOf(`${title} register`)));
    const lines = (await listRegister(db, session.id)).map(({ id, version }, index): RegisterLine => ({ appointmentId: id, version, words: "", ...came[index % came.length]! }));
    const kept = await recordRegister(after, adviser, { sessionId: session.id, lines });
    if (typeof kept === "string") throw new Error(`the register of ${title}: ${kept}`);
  }
}
