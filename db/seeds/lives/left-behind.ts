import { versionsAsked } from "#app/domain/applications/journey";
import { forOneself } from "#app/domain/applications/journey-for-oneself";
import { stepIds } from "#app/domain/applications/steps";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { day, partsOf } from "#app/domain/calendar/calendar-day";
import { diceFrom, seedOf } from "../dice";
import { situations } from "../people/situations";
import type { SeedCalendar } from "../place/calendar";
import { councilName, hubId } from "../place/organisations";
import { getsAPlan, isAccepted, meets } from "./chapters";
import type { Life } from "./life";
import { timesOf } from "./schedule";
import { aStory, fillPlan, type Story } from "./story";

interface LeftBehind {
  key: string;
  age: number;
  /** Working days from the last thing told to today. */
  endedAgo: number;
  tell: (story: Story) => void;
  answers: ApplicationAnswers;
}

/** Lena Fischer took no more cases half a year ago and left last week. These are hers still: a manager gives them to others. */
const people: readonly LeftBehind[] = [
  { key: "agnes", age: 57, endedAgo: 8, tell: getsAPlan, answers: { firstName: "Agnes", lastName: "Holloway", activity: "looking", lastWorked: "not_sure", wants: ["find_work"], barriers: ["PHY", "DIG"], circumstances: ["health"], phone: "07700 900841", safeToReach: "any_way" } },
  { key: "dominik", age: 31, endedAgo: 9, tell: getsAPlan, answers: { firstName: "Dominik", lastName: "Sikora", activity: "low_paid_or_insecure", wants: ["better_work", "learn"], barriers: ["ESO"], circumstances: ["none"], email: "dominik.sikora@resident.example", safeToReach: "any_way" } },
  { key: "shanice", age: 20, endedAgo: 7, tell: (story) => (isAccepted(story), meets(story)), answers: { firstName: "Shanice", lastName: "Barrow", activity: "not_looking", lastWorked: "never", wants: ["find_work", "not_sure"], barriers: ["CON", "DIR"], circumstances: ["none"], phone: "07700 900842", safeToReach: "any_way" } },
  { key: "colm", age: 44, endedAgo: 18, tell: isAccepted, answers: { firstName: "Colm", lastName: "Devaney", activity: "looking", lastWorked: "not_sure", wants: ["find_work", "support"], barriers: ["HOU", "DEB"], circumstances: ["former_carer"], email: "colm.devaney@resident.example", safeToReach: "any_way" } },
];

/** People whose lead adviser left. */
export function leftBehind(calendar: SeedCalendar): Life[] {
  const { today } = calendar;
  return people.map(({ key, age, endedAgo, tell, answers }) => {
    const dice = diceFrom(seedOf(`left behind ${key}`));
    const story = aStory(dice, situations[0]!, endedAgo);
    tell(story);
    fillPlan(story, "under-way");
    const given: ApplicationAnswers = {
      postcode: "NM1 4AB", areaGround: "lives_in_area", area: "eligible", council: councilName.northmere, dateOfBirth: day(`${partsOf(today).year - age}-02-17`), urgentNeeds: ["none"], accessNeeds: [], benefits: ["not_sure"], language: "en",
      hubId: hubId("northmere"), ...answers, visited: [...stepIds],
    };
    return { key: `left-behind-${key}`, hub: "northmere", lead: "lena", colleague: "beth", otherHubs: "sam", restricted: false, answers: { ...given, asked: versionsAsked(forOneself, given, today) }, happenings: timesOf(calendar, story, dice) };
  });
}
