import { instantOn, type SeedCalendar } from "../place/calendar";
import type { Happening } from "./happening";
import type { Life, TimedHappening } from "./life";

/** What happens around one appointment: so many working days ago, then what. */
type Tale = readonly (readonly [daysAgo: number, happening: (at: number) => Happening])[];

const offer = (inDays: number, bring?: string) => (at: number): Happening => ({ kind: "offer-appointment", inDays, at, ...(bring && { bring }) });
const say = (happening: Happening) => () => happening;

/** Every way an appointment can stand, the commoner ones more often. */
const tales: readonly Tale[] = [
  [[3, offer(6, "Your CV, if you have one.")]],
  [[4, offer(7)], [3, say({ kind: "accept-appointment" })]],
  [[12, offer(4)], [11, say({ kind: "accept-appointment" })], [8, say({ kind: "record-attendance", attendance: "attended", words: "Went through the next steps. They will ring the employer themselves." })]],
  [[5, offer(9)], [4, say({ kind: "accept-appointment" })]],
  [[6, offer(5)], [5, say({ kind: "accept-appointment" })]],
  [[12, offer(4)], [8, say({ kind: "record-attendance", attendance: "did_not_attend", reason: "not_known", words: "Rang at ten past and again an hour later. No answer; wrote to them." })]],
  [[5, offer(8)], [3, say({ kind: "service-cancels", words: "Your adviser is away that day. We will offer you another time this week." })]],
  [[6, offer(8)], [4, say({ kind: "accept-appointment" })], [2, say({ kind: "resident-cancels", reason: "work_or_learning", words: "I have a trial shift." })]],
  [[2, (at) => ({ kind: "offer-series", inDays: 8, at, times: 4 })]],
  [[14, offer(4)], [13, say({ kind: "accept-appointment" })], [10, say({ kind: "record-attendance", attendance: "late", reason: "travel", words: "The bus did not come. Half the time was enough." })]],
];

const mostTold = 45;
const [nine, threeQuarters, aDay] = [9 * 60, 45, 10];
/** Written at the end of a working day, when whoever was to come has been. */
const written = 16 * 60 + 40;

/** The instant of a life's last thing before which nothing here may happen: their first meeting stands in their story already. */
const metAt = ({ happenings }: Life): number => happenings.find(({ happening }) => happening.kind === "meet")?.at.getTime() ?? Infinity;

/** Gives some of those who are in support an appointment, each of another kind than the one before. No adviser is ever met by two at once. */
export function withAppointments({ workingDays }: SeedCalendar, lives: readonly Life[]): Life[] {
  const ofLead = new Map<string, number>();
  let told = 0;
  return lives.map((life) => {
    const tale = tales[told % tales.length]!;
    const [[firstAgo] = [0]] = tale;
    const first = workingDays.at(-firstAgo);
    const isOver = life.happenings.some(({ happening }) => happening.kind === "close" || happening.kind === "signpost");
    if (told >= mostTold || isOver || !first || metAt(life) >= instantOn(first, 0).getTime()) return life;
    told += 1;
    const number = ofLead.get(life.lead) ?? 0;
    ofLead.set(life.lead, number + 1);
    const at = nine + (number % aDay) * threeQuarters;
    const around = tale.map(([daysAgo, happening]): TimedHappening => ({ on: workingDays.at(-daysAgo)!, at: instantOn(workingDays.at(-daysAgo)!, written), happening: happening(at) }));
    return { ...life, happenings: [...life.happenings, ...around].sort((a, b) => a.at.getTime() - b.at.getTime()) };
  });
}
