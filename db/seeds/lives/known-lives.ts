import { day, partsOf, addMonths } from "#app/domain/calendar/calendar-day";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { versionsAsked } from "#app/domain/applications/journey";
import { forOneself } from "#app/domain/applications/journey-for-oneself";
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
  { on: 8, happening: { kind: "assess", answers: { work_history: "Six years in a school kitchen, the last two in charge of it. Before that a bakery.", strengths: "Calm when it is busy. Taught four people the till.", qualifications: "below_2", english: "fine", maths: "fine", digital: "some", right_to_work: "seen", right_to_work_seen: "British passport, at the first meeting", hours: "part", times: ["school_hours"], caring: "children", travel: ["bus", "walk"], travel_minutes: "30", access: "Dates and times in writing.", in_the_way: ["confidence"], wants: "Care work in school hours, with a certificate.", first_step: "Find out about the course." } } },
  { on: 8, happening: { kind: "say-name", pronunciation: "ROH-za MARSH" } },
  { on: 12, happening: { kind: "write-note", visibility: "case_team", words: "Rang the breakfast club for her: two places free on course days. She would rather ask about money herself." } },
  { on: 18, happening: { kind: "query-plan", words: "The care home visit comes after the course starts. Could it come before, so that she knows whether she likes it?" } },
  { on: 19, happening: { kind: "answer-query", words: "She wanted the certificate first, so that she has something to show. We look at it again when the course begins." } },
  { on: 26, happening: { kind: "write-note", visibility: "restricted", words: "Her former head teacher has offered a reference, and asked us not to say so before the school has agreed." } },
  { on: 30, happening: { kind: "record-contact", way: "phone", result: "no_answer", words: "Tried at two. She had asked to be rung about the college." } },
  { on: 30, happening: { kind: "record-contact", way: "phone", result: "spoke", words: "Spoke after school. She can start in three weeks and is pleased about the hours.", followUpIn: 12 } },
  { on: 32, happening: { kind: "add-alert", about: "contact", words: "Write rather than ring in the mornings: she is on the bus with the children" } },
  { on: 12, happening: { kind: "permit", organisation: "saltby", fields: ["name", "phone", "situation"], purpose: "To work out how many hours of free childcare you can get", untilIn: 90, way: "phone" } },
  { on: 15, happening: { kind: "finish-step" } },
  { on: 20, happening: { kind: "finish-step" } },
  { on: 21, happening: { kind: "comment-on-plan", words: "The breakfast club has moved to the church hall. Is that still near enough to the course?" } },
  { on: 22, happening: { kind: "answer-comment", words: "It is a five minute walk from the bus stop for the college. Go and look at it, and tell me what you think." } },
  { on: 23, happening: { kind: "take-permission-back" } },
  { on: 24, happening: { kind: "permit", organisation: "jobcentre-northmere", fields: ["name", "what_they_want"], purpose: "So that your work coach knows about your course, and changes what you have to do for Universal Credit", untilIn: 180, way: "in_person" } },
  { on: 24, happening: { kind: "attach", by: "sam", reason: "Her placement may be at a care home in Saltby, whose manager I know" } },
  { on: 24, happening: { kind: "look", by: "sam" } },
  { on: 25, happening: { kind: "offer-appointment", inDays: 5, at: 11 * 60 } },
  { on: 27, happening: { kind: "resident-cancels", reason: "caring", words: "My youngest is home from school that day." } },
  { on: 31, happening: { kind: "refer", service: "college/Health and Social Care Level 2", note: "Free Monday to Friday from 9:15 to 2:45. Very good references from the school kitchen.", also: ["access_needs"] } },
  { on: 33, happening: { kind: "provider-asks", words: "Could she do two full days in the placement weeks, until 3:30?" } },
  { on: 34, happening: { kind: "answer-provider", words: "Yes for those four weeks: her mother takes the children home." } },
  { on: 37, happening: { kind: "provider-accepts", words: "A place is kept from the next start. Bring proof of address on the first day." } },
  { on: 38, happening: { kind: "resident-writes", words: "Hello Amina. The college said yes! Is there anything I need to do before it starts?" } },
  { on: 39, happening: { kind: "team-writes", words: "Well done, Rosa! They need two papers before the first day: your food hygiene certificate and proof of your address. I have asked you for both, so you can send photos of them." } },
  { on: 39, happening: { kind: "ask-for-document", what: "Your food hygiene certificate", why: "The college keeps a copy for the kitchen placement.", dueIn: 5 } },
  { on: 40, happening: { kind: "resident-reads" } },
  { on: 40, happening: { kind: "send-document", name: "certificate.png", scan: "not_scanned" } },
  { on: 41, happening: { kind: "open-document" } },
  { on: 41, happening: { kind: "ask-for-document", what: "Proof of your address", why: "The college asks for it on the first day. A letter from the council, a bank or an energy company is fine, if it is not older than 3 months.", dueIn: 13 } },
  { on: 45, happening: { kind: "resident-writes", words: "Thank you. I will look for a letter. Is a screenshot from my bank all right?" } },
  { on: 46, happening: { kind: "team-writes", words: "Yes, if it shows your name, your address and the date. If you cannot find one, bring what you have to the hub and we look together." } },
  { on: 45, happening: { kind: "comment-on-plan", about: "next step", words: "I cannot do this. The care home only has visits in the evening, and I have nobody for the children then." } },
  { on: 38, happening: { kind: "offer-appointment", inDays: 3, at: 9 * 60 + 30, bring: "The letter from the college." } },
  { on: 39, happening: { kind: "accept-appointment" } },
  { on: 42, happening: { kind: "record-attendance", attendance: "attended", words: "Went through the enrolment form together. She asked about a uniform grant." } },
  { on: 43, happening: { kind: "change-details", change: { safeContact: { channels: ["email", "text", "in_person"], contentFree: false, noVoicemail: true, writeBy: "email" } } } },
  { on: 44, happening: { kind: "look" } },
  { on: 44, happening: { kind: "offer-appointment", inDays: 8, at: 10 * 60 + 15, bring: "Proof of your address, such as a letter from your council." } },
];

/** People one is told about by name, beside those who come by chance. */
export function knownLives(calendar: SeedCalendar): Life[] {
  const dice = diceFrom(seedOf("Rosa Marsh"));
  const story = { ...aStory(dice, situations[0]!, 3), beats: [...rosasBeats], at: rosasBeats.at(-1)!.on };
  const { today } = calendar;
  const stopped = partsOf(addMonths(today, -17));
  const answers: ApplicationAnswers = {
    postcode: "NM1 4AB", areaGround: "lives_in_area", area: "eligible", council: councilName.northmere,
    firstName: "Rosa", lastName: "Marsh", dateOfBirth: day(`${partsOf(today).year - 35}-06-15`),
    urgentNeeds: ["none"], activity: "looking", lastWorked: { kind: "date", year: stopped.year, month: stopped.month },
    wants: ["find_work", "learn"], barriers: ["CHI", "QUA", "CON"], circumstances: ["none"],
    benefits: ["universal_credit"], niNumber: "QQ123456C", accessNeeds: [], language: "en", helpNeeded: "Hours that fit with school", email: "rosa@resident.example", phone: "07700 900982",
    safeToReach: "some_ways", safeContact: { channels: ["email", "text", "in_person"], contentFree: false, noVoicemail: true },
    hubId: hubId("northmere"), visited: [...stepIds],
  };
  return [
    {
      key: "rosa", hub: "northmere", lead: "amina", colleague: "joe", otherHubs: "sam", restricted: false,
      answers: { ...answers, asked: versionsAsked(forOneself, answers, today) },
      happenings: timesOf(calendar, story, dice),
    },
  ];
}
