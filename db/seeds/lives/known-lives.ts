import { day, partsOf, addMonths } from "#app/domain/calendar/calendar-day";
import { stepIds } from "#app/domain/applications/steps";
import { diceFrom, seedOf } from "../dice";
import { situations } from "../people/situations";
import type { SeedCalendar } from "../place/calendar";
import { councilName, hubId } from "../place/organisations";
import type { Beat } from "./happening";
import type { Life } from "./life";
import { timesOf } from "./schedule";
import { aStory } from "./story";

/** Rosa Marsh: eleven weeks into support with Amina, a plan with steps to tick, and a college that said yes. */
const rosasBeats: readonly Beat[] = [
  { on: 0, happening: { kind: "apply" } },
  { on: 1, happening: { kind: "look" } },
  { on: 1, happening: { kind: "accept" } },
  { on: 8, happening: { kind: "meet", words: "Met at the hub with her youngest, who drew on the back of the form. Ran the kitchen of a school for six years until it closed. Wants care work that fits round school, and a certificate to go with it." } },
  {
    on: 9,
    happening: {
      kind: "plan",
      goals: [
        { title: "Be ready for care work in school hours", steps: [
          { title: "Find your food hygiene certificate, or ask for a copy", owner: "resident", dueIn: 8 },
          { title: "Ask Brightwater Care which shifts end before 3", owner: "adviser", dueIn: 12 },
          { title: "Start Health and Social Care Level 2", owner: "provider", dueIn: 55 },
          { title: "Visit a care home for a morning", owner: "resident", dueIn: 50 },
        ] },
        { title: "Have childcare I trust on course days", steps: [
          { title: "Work out the free hours with Saltby Money Advice", owner: "resident", dueIn: 49 },
          { title: "Visit the breakfast club with the children", owner: "resident", dueIn: 48 },
        ] },
      ],
    },
  },
  { on: 9, happening: { kind: "agree", way: "in_person" } },
  { on: 15, happening: { kind: "finish-step" } },
  { on: 20, happening: { kind: "finish-step" } },
  { on: 24, happening: { kind: "attach", by: "sam", reason: "Her placement may be at a care home in Saltby, whose manager I know" } },
  { on: 24, happening: { kind: "look", by: "sam" } },
  { on: 31, happening: { kind: "refer", service: "college/Health and Social Care Level 2", note: "Free Monday to Friday from 9:15 to 2:45. Very good references from the school kitchen.", also: ["access_needs"] } },
  { on: 33, happening: { kind: "provider-asks", words: "Could she do two full days in the placement weeks, until 3:30?" } },
  { on: 34, happening: { kind: "answer-provider", words: "Yes for those four weeks: her mother takes the children home." } },
  { on: 37, happening: { kind: "provider-accepts", words: "A place is kept from the next start. Bring proof of address on the first day." } },
  { on: 44, happening: { kind: "look" } },
];

/** People one is told about by name, beside those who come by chance. */
export function knownLives(calendar: SeedCalendar): Life[] {
  const dice = diceFrom(seedOf("Rosa Marsh"));
  const story = { ...aStory(dice, situations[0]!, 3), beats: [...rosasBeats], at: rosasBeats.at(-1)!.on };
  const { today } = calendar;
  const stopped = partsOf(addMonths(today, -17));
  return [
    {
      key: "rosa", hub: "northmere", lead: "amina", colleague: "joe", otherHubs: "sam", restricted: false,
      answers: {
        postcode: "NM1 4AB", areaGround: "lives_in_area", area: "eligible", council: councilName.northmere,
        firstName: "Rosa", lastName: "Marsh", dateOfBirth: day(`${partsOf(today).year - 35}-06-15`),
        urgentNeeds: ["none"], activity: "looking", lastWorked: { kind: "date", year: stopped.year, month: stopped.month },
        wants: ["find_work", "learn"], barriers: ["CHI", "QUA", "CON"], circumstances: ["none"],
        helpNeeded: "Hours that fit with school", accessNeeds: [], email: "rosa@resident.example", phone: "07700 900982",
        safeContact: { channels: ["email", "text", "in_person"], contentFree: false, noVoicemail: true },
        hubId: hubId("northmere"), visited: [...stepIds],
      },
      happenings: timesOf(calendar, story, dice),
    },
  ];
}
