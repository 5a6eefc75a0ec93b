import { writeTemplate } from "#app/services/templates/write-template.server";
import type { Db } from "../../client.server";
import { diceFrom, seedOf } from "../dice";
import { depsAt } from "../telling/tell-life";
import type { SeedCalendar } from "./calendar";
import { hubId } from "./organisations";
import { staffActor } from "./staff";

/** Words the advisers of the place write often. */
const templates = [
  { by: "morgan", name: "Welcome", words: "Hello ((first name)),\n\nI am ((adviser)) from ((organisation)), and I am your adviser. We will meet at ((hub)), ((hub address)). You do not need to bring anything. If you have a question before then, write to me here or ring ((hub phone))." },
  { by: "morgan", name: "Missed appointment", words: "Hello ((first name)),\n\nI am sorry that we did not meet. That is all right: things come up. Tell me here which days suit you, or ring ((hub phone)), and we find another time." },
  { by: "morgan", name: "Could not reach you", words: "Hello ((first name)),\n\nI have tried to reach you. Is everything all right? Write to me here when you have a moment, and tell me when and how I can best reach you." },
  { by: "morgan", name: "What to bring", words: "Hello ((first name)),\n\nBefore ((day)), please look for these: ((what to bring)). If you cannot find something, come all the same. We look together." },
  { by: "morgan", name: "Well done", words: "Hello ((first name)),\n\nWell done! I have written it into your record. Look at your plan to see what comes next, and tell me if anything in it does not fit any more." },
  { by: "amina", hub: "northmere", name: "Thursday job club", words: "Hello ((first name)),\n\nThe job club is at ((hub)) every Thursday from 2pm to 4pm. There are computers, coffee and people who can look at your CV. Come when you like." },
] as const;

/** Fills the templates in, through the service, by a manager for the whole place and by an adviser for her hub. */
export async function writeTemplates(db: Db, { now }: SeedCalendar): Promise<void> {
  const deps = depsAt(db, now, diceFrom(seedOf("templates")));
  for (const { by, name, words, ...of } of templates) await writeTemplate(deps, staffActor(by), { name, words, hubId: "hub" in of ? hubId(of.hub) : null });
}
