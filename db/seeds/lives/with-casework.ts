import { instantOn, type SeedCalendar } from "../place/calendar";
import type { Happening } from "./happening";
import type { Life, TimedHappening } from "./life";

/** What colleagues write down around a case: so many working days ago, then what. */
type Tale = readonly (readonly [daysAgo: number, happening: Happening])[];

const tales: readonly Tale[] = [
  [
    [9, { kind: "assess", answers: { work_history: "Two years in a warehouse, then helped in a cousin’s shop.", strengths: "Quick with numbers, calm with customers.", maths: "fine", english: "fine", digital: "some", hours: "part", times: ["school_hours", "daytime"], caring: "children", travel: ["bus", "walk"], travel_minutes: "30", access: "Written instructions, and time to read them.", wants: "A shop job near the school." } }],
    [8, { kind: "write-note", visibility: "case_team", words: "Came with a folder of certificates in good order. Would rather be rung than written to about times. Interested in the evening course if the bus still runs." }],
    [4, { kind: "write-note", visibility: "organisation", words: "Asked our team for a bus pass for the first month. Answer expected on Friday." }],
  ],
  [
    [6, { kind: "record-contact", way: "phone", result: "no_answer", words: "" }],
    [5, { kind: "record-contact", way: "phone", result: "no_answer", words: "Rang at four, after school time." }],
    [2, { kind: "record-contact", way: "email", result: "left_message", words: "Wrote to ask for a good time.", followUpIn: 5 }],
  ],
  [
    [7, { kind: "add-alert", about: "access", words: "Use the ground-floor room, and face them when you speak" }],
    [7, { kind: "write-note", visibility: "restricted", words: "Asked me to keep the reason for leaving the last job between us and whoever leads. It is not a bar to any of the work they want." }],
    [3, { kind: "record-contact", way: "in_person", result: "spoke", words: "Went through two adverts together. They ring the first one themselves.", followUpIn: 4 }],
  ],
];

const mostTold = 30;
const written = 15 * 60 + 20;
const metAt = ({ happenings }: Life): number => happenings.find(({ happening }) => happening.kind === "meet")?.at.getTime() ?? Infinity;

/** Lets colleagues note, try and assess on some of the cases in support, each another tale than the one before. */
export function withCasework({ workingDays }: SeedCalendar, lives: readonly Life[]): Life[] {
  let told = 0;
  return lives.map((life) => {
    const tale = tales[told % tales.length]!;
    const [[firstAgo] = [0]] = tale;
    const first = workingDays.at(-firstAgo);
    const isOver = life.happenings.some(({ happening }) => ["close", "close-own", "signpost"].includes(happening.kind));
    if (told >= mostTold || isOver || life.restricted || life.key === "rosa" || !first || metAt(life) >= instantOn(first, 0).getTime()) return life;
    told += 1;
    const around = tale.map(([daysAgo, happening], index): TimedHappening => ({ on: workingDays.at(-daysAgo)!, at: instantOn(workingDays.at(-daysAgo)!, written + index), happening }));
    return { ...life, happenings: [...life.happenings, ...around].sort((a, b) => a.at.getTime() - b.at.getTime()) };
  });
}
