import { now } from "#app/platform/service.server";
import { asService } from "../client.server";
import { allLives } from "./lives/all-lives";
import type { Life } from "./lives/life";
import { frozenAt, frozenQuarters, seedCalendar } from "./place/calendar";
import { fillPlace } from "./place/fill-place";
import { buildOpenQuarters, freezeQuarter } from "./place/make-returns";
import { demonstrationPasswordHash, doorsAreOpen, openTheDoors } from "./place/open-the-doors";
import { writeTemplates } from "./place/templates";
import { tellWhatPeopleThink } from "./place/what-people-think";
import { tellEqualityAnswers } from "./telling/equality-answers";
import { tellWhoWasHere } from "./telling/being-here";
import { bringInAFeed } from "./telling/directory-feed";
import { bringInTwoLists } from "./telling/lists";
import { tellGroupSessions } from "./telling/group-sessions";
import { tellCoursePlaces } from "./telling/course-places";
import { findNote, noteOfPart, takePart } from "./telling/progress";
import { inOneGo, tellLife } from "./telling/tell-life";
import { leaveDrafts } from "./telling/unsent-drafts";

/** Lives told side by side. They never touch each other's rows. */
const atOnce = 6;

/**
 * Fills the demonstration place once; false when it is there already. A seed that was stopped goes on where it stopped, counting
 * its days from when it first began.
 */
export async function seedDemonstration(say: (sentence: string) => void): Promise<boolean> {
  if (await asService(doorsAreOpen)) return false;
  say("Making the demonstration place");
  const passwordHash = demonstrationPasswordHash();
  const calendar = seedCalendar(await beganAt());
  await inOneGo(async (db) => {
    if (!(await takePart(db, "place", calendar.now))) return;
    await fillPlace(db, calendar);
    await writeTemplates(db, calendar);
  });

  const lives = allLives(calendar);
  let from = new Date(0);
  for (const quarter of frozenQuarters(calendar)) {
    const until = frozenAt(quarter);
    await tellAll(lives, from, until);
    await freezeQuarter(calendar, quarter);
    from = until;
  }
  await tellAll(lives, from, new Date(calendar.now.getTime() + 1));
  await inOneGo(async (db) => {
    if (await takePart(db, "unsent drafts", calendar.now)) await leaveDrafts(db, calendar);
  });
  await inOneGo(async (db) => {
    if (await takePart(db, "lists", calendar.now)) await bringInTwoLists(db, calendar);
  });
  await inOneGo(async (db) => {
    if (await takePart(db, "a feed", calendar.now)) await bringInAFeed(db, calendar);
  });
  await inOneGo((db) => tellGroupSessions(db, calendar));
  await inOneGo((db) => tellCoursePlaces(db, calendar));
  await inOneGo(async (db) => {
    if (await takePart(db, "who was here", calendar.now)) await tellWhoWasHere(db, calendar);
  });
  await buildOpenQuarters(calendar);
  const hash = await passwordHash;
  await tellEqualityAnswers();
  await inOneGo(async (db) => {
    await tellWhatPeopleThink(db, calendar);
    await openTheDoors(db, calendar, hash);
  });
  return true;
}

const beganAt = (): Promise<Date> =>
  inOneGo(async (db) => {
    const at = now();
    if (await takePart(db, "begun", at)) await noteOfPart(db, "begun", at.toISOString());
    return new Date((await findNote(db, "begun")) ?? at);
  });

/** Everything that happened from one instant until another. People who come back are told after everybody else. */
async function tellAll(lives: readonly Life[], from: Date, until: Date): Promise<void> {
  const chapter = until.toISOString();
  const stretchOf = (life: Life) => life.happenings.filter(({ at }) => at >= from && at < until);
  for (const these of [lives.filter(({ samePersonAs }) => !samePersonAs), lives.filter(({ samePersonAs }) => samePersonAs)]) {
    await eachOf(these.filter((life) => stretchOf(life).length > 0), (life) => tellLife(life, chapter, stretchOf(life)));
  }
}

/** Several at once; after a failure nothing new is begun, and what was begun is waited for. */
async function eachOf(lives: readonly Life[], tell: (life: Life) => Promise<void>): Promise<void> {
  const waiting = lives.toReversed();
  const worker = async () => {
    for (let life = waiting.pop(); life; life = waiting.pop()) {
      await tell(life).catch((problem: unknown) => {
        waiting.length = 0;
        throw problem;
      });
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  const failed = ended.find((one) => one.status === "rejected");
  if (failed) throw failed.reason;
}
