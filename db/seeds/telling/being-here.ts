import { and, asc, desc, eq } from "drizzle-orm";
import { saveView } from "#app/services/cases/save-view.server";
import { keepCaseView, keepVisit } from "#db/queries/cases/visits";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";
import { diceFrom, seedOf } from "../dice";
import { instantOn, type SeedCalendar } from "../place/calendar";
import { hubId } from "../place/organisations";
import { staffActor } from "../place/staff";
import { depsAt } from "./tell-life";

/** Advisers who were here on the last working day, what they had open then, and the lists they keep: one of them for the whole hub. */
export async function tellWhoWasHere(db: Db, calendar: SeedCalendar): Promise<void> {
  const at = instantOn(calendar.workingDays.at(-2)!, 16 * 60 + 40);
  for (const key of ["amina", "joe"]) {
    const adviser = staffActor(key);
    const opened = await db.select({ id: cases.id }).from(cases).where(and(eq(cases.leadId, adviser.id), eq(cases.status, "in_support"))).orderBy(desc(cases.openedOn), asc(cases.id)).limit(5);
    for (const [minutes, { id }] of opened.entries()) await keepCaseView(depsAt(db, new Date(at.getTime() - minutes * 420_000), diceFrom(seedOf(`opened by ${key}`))), adviser.id, id);
    await keepVisit(depsAt(db, at, diceFrom(seedOf(`visit of ${key}`))), adviser.id);
  }
  const [amina, joe] = [staffActor("amina"), staffActor("joe")];
  const keeping = depsAt(db, at, diceFrom(seedOf("saved views")));
  const views = [
    saveView(keeping, amina, { name: "Young people without a plan", query: { whose: "mine", status: "in_support", age: "18-24", next: "plan" } }),
    saveView(keeping, joe, { name: "Travel in the way", query: { whose: "hub", status: "in_support", barrier: "TRA" }, hubId: hubId("northmere") }),
  ];
  for (const saved of views) if ((await saved) !== "done") throw new Error("a view could not be saved");
}
