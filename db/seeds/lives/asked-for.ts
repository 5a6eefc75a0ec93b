import { versionsAsked } from "#app/domain/applications/journey";
import { forSomeoneElse } from "#app/domain/applications/journey-for-someone-else";
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

interface Asked {
  key: string;
  age: number;
  /** Working days from the last thing told to today. */
  endedAgo: number;
  beats: readonly Beat[];
  answers: ApplicationAnswers;
}

const applies: Beat = { on: 0, happening: { kind: "apply" } };
const careful = { channels: ["email" as const, "in_person" as const], contentFree: true, noVoicemail: true };

/** One of each: told and silent, told and glad, told and not wanting it, nobody told yet, told in person, and one who keeps it to herself. */
const people: readonly Asked[] = [
  {
    key: "kieran", age: 18, endedAgo: 1, beats: [applies],
    answers: {
      firstName: "Kieran", lastName: "Boyd", postcode: "NM1 4AB", activity: "not_looking", wants: ["not_sure"], barriers: ["DIR", "CON"], helpNeeded: "He is good with engines and likes being outside.",
      email: "kieran.boyd@resident.example", phone: "07700 900831", safeToReach: "some_ways", safeContact: { channels: ["text", "in_person"], contentFree: false, noVoicemail: true },
      referrerKind: "professional", referrerName: "Dana Whitfield", organisation: "Northmere High School", relationship: "I am the careers adviser at his old school", referrerEmail: "dana.whitfield@school.example", agreement: "agreed",
    },
  },
  {
    key: "marta", age: 52, endedAgo: 4,
    beats: [applies, { on: 1, happening: { kind: "wants-what-was-asked", mayHear: true } }, { on: 2, happening: { kind: "look" } }, { on: 2, happening: { kind: "accept" } }],
    answers: {
      firstName: "Marta", lastName: "Nowak", postcode: "NM1 4AB", activity: "not_looking", wants: ["find_work", "support"], barriers: ["PHY", "ADJ"], language: "en",
      email: "marta.nowak@resident.example", safeToReach: "any_way",
      referrerKind: "professional", referrerName: "Helen Ashworth", organisation: "Marlow Road Surgery", relationship: "I am the link worker at her GP practice", referrerEmail: "helen.ashworth@surgery.example", agreement: "agreed",
    },
  },
  {
    key: "jamal", age: 23, endedAgo: 6, beats: [applies, { on: 1, happening: { kind: "does-not-want-what-was-asked" } }],
    answers: {
      firstName: "Jamal", lastName: "Okoro", postcode: "NM1 4AB", activity: "other", wants: ["find_work"], barriers: ["EXP"],
      phone: "07700 900832", safeToReach: "some_ways", safeContact: { channels: ["text", "in_person"], contentFree: false, noVoicemail: true },
      referrerKind: "family_or_friend", referrerName: "Grace Okoro", relationship: "I am his aunt", referrerPhone: "07700 900833", agreement: "not_asked",
    },
  },
  {
    key: "peggy", age: 61, endedAgo: 1, beats: [applies],
    answers: {
      firstName: "Peggy", lastName: "Lunn", postcode: "NM1 4AB", activity: "other", wants: ["not_sure"], barriers: ["DIG"], helpNeeded: "She comes to the hub on Thursdays, for the sewing group.",
      referrerKind: "family_or_friend", referrerName: "Sid Barrow", relationship: "We are neighbours", agreement: "cannot_say",
    },
  },
  {
    key: "tom", age: 34, endedAgo: 1,
    beats: [applies, { on: 1, happening: { kind: "told-in-person", said: "yes", mayHear: true, words: "Spoke to him when he came to sign on. He knew, and is glad somebody asked." } }],
    answers: {
      firstName: "Tom", lastName: "Reddy", postcode: "NM1 4AB", activity: "looking", wants: ["find_work"], barriers: ["ID", "TRA"],
      referrerKind: "professional", referrerName: "Paul Frost", organisation: "Harbour Street food bank", relationship: "He comes to us every week", referrerEmail: "paul.frost@foodbank.example", agreement: "agreed",
    },
  },
  {
    key: "ife", age: 29, endedAgo: 8,
    beats: [applies, { on: 0, happening: { kind: "wants-what-was-asked", mayHear: false } }, { on: 2, happening: { kind: "accept" } }],
    answers: {
      firstName: "Ife", lastName: "Adeyemi", postcode: "NM1 4AB", activity: "looking", wants: ["find_work", "learn"], barriers: ["CHI"],
      email: "ife.adeyemi@resident.example", safeToReach: "some_ways", safeContact: careful,
      referrerKind: "family_or_friend", referrerName: "Bola Adeyemi", relationship: "She is my sister", referrerEmail: "bola@family.example", agreement: "agreed",
    },
  },
];

/** People somebody else asked for: a school, a surgery, a charity, family, a neighbour. */
export function askedFor(calendar: SeedCalendar): Life[] {
  const { today } = calendar;
  return people.map(({ key, age, endedAgo, beats, answers }) => {
    const dice = diceFrom(seedOf(`asked for ${key}`));
    const story = { ...aStory(dice, situations[0]!, endedAgo), beats: [...beats], at: beats.at(-1)!.on };
    const given: ApplicationAnswers = {
      areaGround: "lives_in_area", area: "eligible", council: councilName.northmere, dateOfBirth: day(`${partsOf(today).year - age}-01-09`), urgentNeeds: ["none"], accessNeeds: [],
      hubId: hubId("northmere"), ...answers, visited: forSomeoneElse.steps.map(({ id }) => id),
    };
    return {
      key: `asked-for-${key}`, hub: "northmere", lead: "amina", colleague: "joe", otherHubs: "sam", restricted: false,
      answers: { ...given, asked: versionsAsked(forSomeoneElse, given, today) },
      happenings: timesOf(calendar, story, dice),
    };
  });
}
