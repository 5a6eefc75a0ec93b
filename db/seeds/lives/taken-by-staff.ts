import { versionsAsked } from "#app/domain/applications/journey";
import { forOneself } from "#app/domain/applications/journey-for-oneself";
import { stepIds } from "#app/domain/applications/steps";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { day, partsOf } from "#app/domain/calendar/calendar-day";
import { diceFrom, seedOf } from "../dice";
import { situations } from "../people/situations";
import type { SeedCalendar } from "../place/calendar";
import { councilName, hubId } from "../place/organisations";
import type { Beat } from "./happening";
import type { Life } from "./life";
import { timesOf } from "./schedule";
import { aStory } from "./story";

interface Taken {
  key: string;
  age: number;
  endedAgo: number;
  takenBy: NonNullable<Life["takenBy"]>;
  beats: readonly Beat[];
  answers: ApplicationAnswers;
}

const applies: Beat = { on: 0, happening: { kind: "apply" } };

/** One who came to the desk and waits in triage, and one who rang and is in support. */
const people: readonly Taken[] = [
  {
    key: "doris", age: 58, endedAgo: 1, takenBy: { by: "amina", how: "desk" }, beats: [applies],
    answers: { firstName: "Doris", lastName: "Pym", activity: "looking", lastWorked: "not_sure", wants: ["find_work"], barriers: ["DIG", "FUN"], circumstances: ["none"], accessNeeds: ["large_print", "help_reading_writing"], phone: "07700 900851", safeToReach: "any_way" },
  },
  {
    key: "kofi", age: 36, endedAgo: 4, takenBy: { by: "joe", how: "phone" }, beats: [applies, { on: 1, happening: { kind: "accept" } }],
    answers: { firstName: "Kofi", lastName: "Mensah", activity: "looking", lastWorked: "not_sure", wants: ["find_work", "support"], barriers: ["TRA", "ID"], circumstances: ["refugee"], phone: "07700 900852", safeToReach: "some_ways", safeContact: { channels: ["text", "phone"], contentFree: false, noVoicemail: true, hours: { from: "17:00", to: "21:00" } } },
  },
];

/** People whose application a member of staff filled in with them. */
export function takenByStaff(calendar: SeedCalendar): Life[] {
  const { today } = calendar;
  return people.map(({ key, age, endedAgo, takenBy, beats, answers }) => {
    const dice = diceFrom(seedOf(`taken by staff ${key}`));
    const story = { ...aStory(dice, situations[0]!, endedAgo), beats: [...beats], at: beats.at(-1)!.on };
    const given: ApplicationAnswers = {
      postcode: "NM1 4AB", areaGround: "lives_in_area", area: "eligible", council: councilName.northmere, dateOfBirth: day(`${partsOf(today).year - age}-05-03`), urgentNeeds: ["none"], accessNeeds: [], benefits: ["not_sure"], language: "en",
      hubId: hubId("northmere"), ...answers, visited: [...stepIds],
    };
    return { key: `taken-by-staff-${key}`, hub: "northmere", lead: "joe", colleague: "amina", otherHubs: "sam", restricted: false, takenBy, answers: { ...given, asked: versionsAsked(forOneself, given, today) }, happenings: timesOf(calendar, story, dice) };
  });
}
