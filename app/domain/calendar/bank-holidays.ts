import { addDays, day, weekdayOf, type CalendarDay } from "./calendar-day";

export interface BankHoliday {
  on: CalendarDay;
  name: string;
}

/**
 * Days that were added or moved for one year only, in England [P: royal proclamations under the Banking and Financial
 * Dealings Act 1971, as GOV.UK lists them]. None is proclaimed for England in 2024 to 2027 so far: a new one is a line here.
 */
const oneOffs: readonly (BankHoliday & { replaces?: string })[] = [
  { on: day("2020-05-08"), name: "Early May bank holiday (VE day)", replaces: "Early May bank holiday" },
  { on: day("2022-06-02"), name: "Spring bank holiday", replaces: "Spring bank holiday" },
  { on: day("2022-06-03"), name: "Platinum Jubilee bank holiday" },
  { on: day("2022-09-19"), name: "State funeral of Queen Elizabeth II" },
  { on: day("2023-05-08"), name: "Coronation of King Charles III" },
];

const pad = (number: number) => String(number).padStart(2, "0");
const dayIn = (year: number, month: number, dayOfMonth: number) => day(`${year}-${pad(month)}-${pad(dayOfMonth)}`);

/** Easter Sunday of a year in the Gregorian calendar (the anonymous algorithm, Meeus and Jones). */
export function easterSunday(year: number): CalendarDay {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const marchDay = epact + toSunday - 7 * lateMoon + 22;
  return addDays(dayIn(year, 3, 1), marchDay - 1);
}

const mondayOnOrAfter = (on: CalendarDay) => addDays(on, (8 - weekdayOf(on)) % 7);
const isWeekend = (on: CalendarDay) => weekdayOf(on) === 0 || weekdayOf(on) === 6;

/** Holidays that fall on a weekend move to the next weekday that is not itself a holiday. */
function withSubstituteDays(holidays: readonly BankHoliday[]): BankHoliday[] {
  const taken = new Set(holidays.filter(({ on }) => !isWeekend(on)).map(({ on }) => on));
  return holidays.map(({ on, name }) => {
    if (!isWeekend(on)) return { on, name };
    let substitute = on;
    while (isWeekend(substitute) || taken.has(substitute)) substitute = addDays(substitute, 1);
    taken.add(substitute);
    return { on: substitute, name: `${name} (substitute day)` };
  });
}

/** England's bank holidays of a year, earliest first: the yearly ones (as they are since 1978), computed, and the one-off days. */
export function bankHolidaysOf(year: number): BankHoliday[] {
  const easter = easterSunday(year);
  const extra = oneOffs.filter(({ on }) => on.startsWith(`${year}-`));
  const replaced = new Set(extra.map(({ replaces }) => replaces));
  const yearly = [
    ...withSubstituteDays([{ on: dayIn(year, 1, 1), name: "New Year's Day" }]),
    { on: addDays(easter, -2), name: "Good Friday" },
    { on: addDays(easter, 1), name: "Easter Monday" },
    { on: mondayOnOrAfter(dayIn(year, 5, 1)), name: "Early May bank holiday" },
    { on: mondayOnOrAfter(dayIn(year, 5, 25)), name: "Spring bank holiday" },
    { on: mondayOnOrAfter(dayIn(year, 8, 25)), name: "Summer bank holiday" },
    ...withSubstituteDays([{ on: dayIn(year, 12, 25), name: "Christmas Day" }, { on: dayIn(year, 12, 26), name: "Boxing Day" }]),
  ].filter(({ name }) => !replaced.has(name));
  return [...yearly, ...extra.map(({ on, name }) => ({ on, name }))].sort((a, b) => a.on.localeCompare(b.on));
}
