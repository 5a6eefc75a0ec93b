import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { versionsAsked } from "#app/domain/applications/journey";
import { forOneself } from "#app/domain/applications/journey-for-oneself";
import { stepIds } from "#app/domain/applications/steps";
import { addDays, addMonths, partsOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { nameKey } from "#app/domain/people/name";
import type { SafeContact } from "#app/domain/people/safe-contact";
import type { Dice } from "../dice";
import { councilName, hubId, type HubKey } from "../place/organisations";
import { postcodesOf } from "../place/postcodes";
import { benefitsOf } from "./benefits";
import { aName } from "./names";
import type { Situation } from "./situation";

export interface Applicant {
  /** Which of the demonstration's people it is: makes their phone number and address their own. */
  number: number;
  hub: HubKey;
  on: CalendarDay;
  situation: Situation;
  /** Names that are somebody's already: a list with two of the same name reads like a mistake. */
  taken: Set<string>;
}

function freeName({ taken, situation }: Applicant, dice: Dice) {
  for (;;) {
    const name = aName(dice, situation.names);
    const whole = `${name.firstName} ${name.lastName}`;
    if (taken.has(whole)) continue;
    taken.add(whole);
    return name;
  }
}

/** What somebody in this situation would answer on that day. */
export function answersOf(applicant: Applicant, dice: Dice): ApplicationAnswers {
  const { number, hub, on, situation } = applicant;
  const name = freeName(applicant, dice);
  const activity = dice.pick(situation.activity);
  const outOfWork = ["looking", "not_looking", "caring", "volunteering", "other"].includes(activity);
  const risks = situation.riskSigns && dice.pick(situation.riskSigns);
  const access = situation.access && dice.chance(0.4) ? dice.some(situation.access, dice.between(1, situation.access.length)) : [];
  const contact = waysOf(number, name, dice);
  const placed = situation.key === "no-settled-home" && dice.chance(0.4);
  const answers: ApplicationAnswers = {
    ...(placed ? { postcode: "NX1 1AA", areaGround: "placed_by_council" as const } : { postcode: dice.pick(postcodesOf(hub)).postcode, areaGround: "lives_in_area" as const, council: councilName[hub] }),
    area: "eligible",
    ...name,
    dateOfBirth: bornFor(dice.between(...situation.ages), on, dice),
    urgentNeeds: ["none"],
    activity,
    ...(outOfWork && { lastWorked: lastWorkedOf(situation, on, dice) }),
    ...(risks && { riskSigns: [...risks] }),
    wants: [...dice.pick(situation.wants)],
    barriers: [situation.barriers[0]!, ...dice.some(situation.barriers.slice(1), dice.between(0, 2))],
    circumstances: [...dice.pick(situation.circumstances)],
    ...(dice.chance(0.75) && { helpNeeded: dice.pick(situation.words) }),
    accessNeeds: access,
    language: situation.language && dice.chance(0.7) ? dice.pick(situation.language) : "en",
    ...contact,
    hubId: hubId(hub),
    visited: [...stepIds],
  };
  const all = { ...answers, ...benefitsOf(number, answers) };
  return { ...all, asked: versionsAsked(forOneself, all, on) };
}

function bornFor(age: number, on: CalendarDay, dice: Dice): CalendarDay {
  return addDays(addMonths(on, -12 * age), -dice.between(1, 360));
}

function lastWorkedOf({ lastWorked, ages }: Situation, on: CalendarDay, dice: Dice): ApplicationAnswers["lastWorked"] {
  if (lastWorked === "never" || !lastWorked) return "never";
  if (dice.chance(0.05)) return "not_sure";
  const { year, month } = partsOf(addMonths(on, -dice.between(...lastWorked)));
  return ages[0] < 17 ? "never" : { kind: "date", year, month };
}

const usual: SafeContact = { channels: ["email", "text", "phone", "in_person"], contentFree: false, noVoicemail: false };

/** Most give both; some one of them; a few neither, and hear at the hub. Numbers are Ofcom's for drama, 07700 900000 to 900999. */
function waysOf(number: number, { firstName, lastName }: { firstName: string; lastName: string }, dice: Dice): Pick<ApplicationAnswers, "email" | "phone" | "safeToReach" | "safeContact"> {
  const ways = dice.weighted<"both" | "phone" | "email" | "none">([["both", 62], ["phone", 22], ["email", 12], ["none", 4]]);
  const email = `${nameKey(firstName).replaceAll(" ", "")}.${nameKey(lastName).replaceAll(" ", "-")}${number}@resident.example`;
  const phone = `07700 900${String((number * 7 + 13) % 1000).padStart(3, "0")}`;
  const given = { ...(ways === "both" || ways === "email" ? { email } : {}), ...(ways === "both" || ways === "phone" ? { phone } : {}) };
  if (ways === "none") return {};
  const limits = limitsOf(dice);
  return { ...given, safeToReach: Object.keys(limits).length > 0 ? "some_ways" : "any_way", safeContact: { ...usual, ...limits } };
}

/** One in six sets a limit. */
function limitsOf(dice: Dice): Partial<SafeContact> {
  return dice.weighted<Partial<SafeContact>>([
    [{}, 84],
    [{ noVoicemail: true }, 6],
    [{ contentFree: true, noVoicemail: true }, 3],
    [{ channels: ["text", "in_person"], noVoicemail: true }, 3],
    [{ hours: { from: "09:30", to: "14:30" } }, 3],
    [{ channels: ["email", "in_person"] }, 1],
  ]);
}
