import { stringify } from "csv-stringify/sync";
import { addMonths, partsOf } from "#app/domain/calendar/calendar-day";
import { bringInRow } from "#app/services/intake/bring-in-row.server";
import { confirmList } from "#app/services/intake/confirm-list.server";
import { uploadList } from "#app/services/intake/upload-list.server";
import { findImport, moveImport } from "#db/queries/intake/list-imports";
import type { Db } from "../../client.server";
import { diceFrom, seedOf } from "../dice";
import { instantOn, type SeedCalendar } from "../place/calendar";
import { hubId } from "../place/organisations";
import { staffActor } from "../place/staff";
import { depsAt } from "./tell-life";

/** `17 years and 3 months ago`, as a school's program writes it. */
const bornAt = ({ today }: SeedCalendar, years: number, months: number) => {
  const { day, month, year } = partsOf(addMonths(today, -(12 * years + months)));
  return `${day}/${month}/${year}`;
};

const fileOf = (...lines: readonly (readonly string[])[]) => new TextEncoder().encode(stringify([...lines], { bom: true, record_delimiter: "windows" }));

/** A school's list that was brought in some days ago, and a Jobcentre's that waits to be looked at, with rows that are wrong. */
export async function bringInTwoLists(db: Db, calendar: SeedCalendar): Promise<void> {
  const schoolAt = instantOn(calendar.workingDays.at(-3)!, 10 * 60);
  const school = depsAt(db, schoolAt, diceFrom(seedOf("a school's list")));
  const amina = staffActor("amina");
  const sent = await uploadList(school, amina, {
    kind: "school_list", fromName: "Northmere High School", agreement: "agreed", hubId: hubId("northmere"), fileName: "at-risk-year-12.csv",
    bytes: fileOf(
      ["Legal Forename", "Surname", "DOB", "Postcode", "Mobile", "Safe to contact", "Reason at risk"],
      ["Tia", "Oldroyd", bornAt(calendar, 17, 2), "nm1 4ab", "07700 900861", "yes", "Attendance below 70%"],
      ["Haroon", "Aslam", bornAt(calendar, 16, 9), "NM14AB", "07700900862", "", "Young carer"],
      ["Ellis", "Thwaite", bornAt(calendar, 17, 5), "NM1 4AB", "", "", "May leave the course at Easter"],
      ["Casey", "Lund", bornAt(calendar, 14, 1), "NM1 4AB", "07700 900863", "", "Excluded in the autumn"],
    ),
  });
  if (!("id" in sent)) throw new Error("the school's list could not be read");
  await confirmList(school, amina, { importId: sent.id, version: 1 });
  while (await bringInRow(school));
  await moveImport(db, (await findImport(db, sent.id))!, "finish", school.now());

  const jobcentre = depsAt(db, instantOn(calendar.workingDays.at(-1)!, 15 * 60), diceFrom(seedOf("a Jobcentre's list")));
  const looked = await uploadList(jobcentre, staffActor("joe"), {
    kind: "jobcentre_list", fromName: "Northmere Jobcentre", agreement: "not_asked", hubId: hubId("northmere"), fileName: "referrals.csv",
    bytes: fileOf(
      ["Claimant name", "Date of birth", "Postcode", "Telephone", "NINO", "Notes"],
      ["Pickering, Dean", bornAt(calendar, 41, 3), "NM1 4AB", "07700 900871", "", "Wants evening work"],
      ["Sorcha Keane", bornAt(calendar, 29, 7), "NM1 4AB", "", "", ""],
      ["Ali, Noor", "04/25/1988", "NM1 4AB", "07700 900872", "", ""],
      ["Kieran Boyd", bornAt(calendar, 18, 0), "NM1", "07700 900831", "", ""],
    ),
  });
  if (!("id" in looked)) throw new Error("the Jobcentre's list could not be read");
}
