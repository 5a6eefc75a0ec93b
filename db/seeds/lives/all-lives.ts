import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { addWorkingDays } from "#app/domain/calendar/working-days";
import { diceFrom, seedOf, type Dice } from "../dice";
import { answersOf } from "../people/applicant";
import { situations, type Situation } from "../people/situations";
import { frozenAt, frozenQuarters, type SeedCalendar } from "../place/calendar";
import { hubKeys, type HubKey } from "../place/organisations";
import { leadsOf } from "../place/staff";
import { appliedAgain } from "./applied-again";
import type { Arc } from "./arc";
import { askedFor } from "./asked-for";
import { beginnings } from "./arcs-beginning";
import { comings } from "./arcs-outcomes";
import { referred } from "./arcs-referred";
import { reoriented } from "./arcs-reoriented";
import { isClosing } from "./happening";
import { leftBehind } from "./left-behind";
import type { Life } from "./life";
import { knownLives } from "./known-lives";
import { takenByStaff } from "./taken-by-staff";
import { timesOf } from "./schedule";
import { aStory, fillPlan, type Story } from "./story";
import { withActivities } from "./with-activities";
import { withAppointments } from "./with-appointments";
import { withCasework } from "./with-casework";

/** The same place everywhere; another number would be another place. */
const seed = 20_260_311;

export const arcs: readonly Arc[] = [...beginnings, ...referred, ...comings, ...reoriented];

const hubWeights: readonly (readonly [HubKey, number])[] = [["northmere", 50], ["saltby", 27], ["eastfold", 23]];
const leadWeights: Record<string, number> = { amina: 5, joe: 5, sam: 5 };

/** Lena took no more cases from about half a year ago: of those that come by chance only what ended before is hers. */
const lenaLeftAgo = 115;

function castOf(hub: HubKey, endedAgo: number, isOver: boolean, dice: Dice): Pick<Life, "hub" | "lead" | "colleague" | "otherHubs"> {
  const here = leadsOf(hub);
  const lead = hub === "northmere" && isOver && endedAgo > lenaLeftAgo && dice.chance(0.3) ? "lena" : dice.weighted(here.map((key) => [key, leadWeights[key] ?? 3] as const));
  return { hub, lead, colleague: dice.pick(here.filter((key) => key !== lead)), otherHubs: dice.pick(hubKeys.filter((key) => key !== hub).flatMap(leadsOf)) };
}

const situationFor = (arc: Arc, dice: Dice): Situation =>
  dice.weighted(situations.filter(({ key }) => !arc.situations || arc.situations.includes(key)).map((situation) => [situation, situation.share] as const));

/** A story that fits between the opening and today; one too long is thought up anew. */
function storyFor(calendar: SeedCalendar, arc: Arc, dice: Dice): Story {
  for (let tries = 0; tries < 40; tries += 1) {
    const story = aStory(dice, situationFor(arc, dice));
    arc.tell(story);
    const latest = calendar.workingDays.length - story.at;
    const [from, to] = arc.afterFreeze ? daysAgo(calendar, story, arc.afterFreeze) : arc.endedAgo;
    if (latest < from) continue;
    story.endedAgo = dice.between(from, Math.min(to, latest));
    fillPlan(story, arc.plan ?? "all-ended");
    return story;
  }
  throw new RangeError(`no life of the kind ${arc.key} fits between the opening and today`);
}

/** How long ago a life must have ended for its beat to come so many working days after the newest freeze. */
function daysAgo(calendar: SeedCalendar, { at, afterFreeze = at }: Story, [from, to]: readonly [number, number]): [number, number] {
  const frozenOn = londonDayOf(frozenAt(frozenQuarters(calendar).at(-1)!));
  const since = calendar.workingDays.length - calendar.workingDays.findIndex((on) => on >= frozenOn) - (at - afterFreeze);
  return [since - to, since - from];
}

function lifeOf(calendar: SeedCalendar, arc: Arc, number: number, earlier: readonly { arc: Arc; life: Life }[], taken: Set<string>): Life {
  const dice = diceFrom(seed + seedOf(`${arc.key} ${number}`));
  const story = storyFor(calendar, arc, dice);
  const happenings = timesOf(calendar, story, dice);
  const first = happenings[0]!;
  const former = arc.comesBackAfter && formerOf(arc.comesBackAfter, first.at, earlier, number);
  const cast = castOf(former ? former.hub : dice.weighted(hubWeights), story.endedAgo, happenings.some(({ happening }) => isClosing(happening)), dice);
  const own = answersOf({ number, hub: cast.hub, on: first.on, situation: story.situation, taken }, dice);
  const same = former && { firstName: former.answers.firstName, lastName: former.answers.lastName, dateOfBirth: former.answers.dateOfBirth, email: former.answers.email, phone: former.answers.phone, niNumber: former.answers.niNumber, safeToReach: former.answers.safeToReach, safeContact: former.answers.safeContact };
  return {
    key: `${arc.key}-${number}`,
    ...cast,
    answers: { ...own, ...same, ...(arc.urgent && { urgentNeeds: [dice.pick(["nowhere_to_sleep", "no_money_for_food", "not_safe_at_home"] as const)] }), ...(arc.unsureOfArea && { postcode: "NX1 1AA", council: undefined, areaGround: "unsure" as const, area: "unknown" as const }) },
    restricted: arc.restricted ?? false,
    ...(former && { samePersonAs: former.key }),
    happenings,
  };
}

/** Somebody whose case of that kind was closed a month or more before, and who has not come back yet. */
function formerOf(arcKey: string, at: Date, earlier: readonly { arc: Arc; life: Life }[], number: number): Life {
  const fitting = earlier.filter(({ arc, life }) => arc.key === arcKey && addWorkingDays(life.happenings.at(-1)!.on, 20) < at.toISOString()).map(({ life }) => life);
  const free = fitting.filter(({ key }) => !earlier.some(({ life }) => life.samePersonAs === key));
  const chosen = free[number % Math.max(1, free.length)];
  if (!chosen) throw new RangeError(`nobody of ${arcKey} can come back`);
  return chosen;
}

/** Everybody, in a settled order: those one can sign in as or look up first. */
export function allLives(calendar: SeedCalendar): Life[] {
  const told: { arc: Arc; life: Life }[] = [];
  const taken = new Set<string>();
  let number = 10;
  for (const arc of arcs) for (let count = 0; count < arc.count; count += 1) told.push({ arc, life: lifeOf(calendar, arc, (number += 1), told, taken) });
  const first = [...knownLives(calendar), ...withCasework(calendar, withActivities(calendar, withAppointments(calendar, told.map(({ life }) => life))))];
  return [...first, ...askedFor(calendar), ...takenByStaff(calendar), ...leftBehind(calendar), ...appliedAgain(calendar, first)];
}
