import type { MeasureDefinition } from "#app/domain/agreements/measure";
import { evidenceWords } from "#app/domain/agreements/words";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { quarterLabel, quarterSpan, type Quarter } from "#app/domain/calendar/financial-quarter";
import { sayDay } from "#app/domain/calendar/words";
import { returnChecks, type ReturnCheck } from "#app/domain/returns/checks";
import { columns as participantColumns, type FileLine } from "#app/domain/returns/participant-columns";
import { sensitiveThreshold, usualThreshold } from "#app/domain/returns/suppress";
import { describedInWords, headOfDescription, type CellValue, type ColumnDescription } from "./column";
import type { Preset } from "./preset";
import { returnPreset } from "./preset";
import { publicationColumns } from "./publication-columns";
import type { PublishedReturnTable } from "./return-publication";
import { hiddenMark, inFile, shownOr } from "./shown";
import { rowsOfASheet, type Sheet, type Workbook, type WorkbookColumn } from "./workbook";

export interface ReturnToPublish {
  placeName: string;
  agreementName: string;
  quarter: Quarter;
  frozenOn: CalendarDay;
  signedOffOn: CalendarDay;
  /** SHA-256 over the frozen rows and rules. */
  contentHash: string;
  /** The versions the lines were counted under. */
  measures: readonly MeasureDefinition[];
  checks: readonly Pick<ReturnCheck, "code">[];
  tables: readonly PublishedReturnTable[];
}

/** The restricted rows, where the workbook is for the funder alone. */
export interface RestrictedRows {
  count: number;
  rows: (part: number) => AsyncIterable<FileLine>;
  /** What was said of measures off their profile, as it was frozen: free words, so for the funder alone. */
  narrative: readonly { measureCode: string; words: string }[];
}

const oneTable = "This sheet has one table.";
const text = (title: string, width: number): WorkbookColumn => ({ title, width });
const number = (title: string): WorkbookColumn => ({ title, width: 16, numeric: true });

const hiding = `Counts from 1 to ${usualThreshold - 1} are hidden (local setting), and as many others as it takes that none can be worked out, from these tables together.`;

function cover({ placeName, agreementName, quarter, frozenOn, signedOffOn, contentHash }: ReturnToPublish, restricted: boolean): Sheet {
  const { from, to } = quarterSpan(quarter);
  return {
    name: "Cover",
    title: `Outcomes of employment and skills support, ${quarterLabel(quarter)}: ${placeName}`,
    above: [
      ...(restricted ? [{ heading: "Restricted" }, "This workbook has a row for each event of each person. It names nobody, but somebody who knows a person may recognise them. It is for the funder alone and must not be published."] : []),
      { heading: "What this is" },
      `People helped and what happened in their lives from ${sayDay(from)} to ${sayDay(to)}, under ${agreementName}.`,
      "Every figure is made from rows that were frozen: the same rows always give the same workbook.",
      { heading: "When it was made" },
      `The rows were frozen on ${sayDay(frozenOn)} and signed off by a second person on ${sayDay(signedOffOn)}.`,
      `Seal of the rows and rules (SHA-256): ${contentHash}`,
      { heading: "Who answers for it" },
      placeName,
      { heading: "How to read it" },
      "The sheet Contents lists every sheet. The sheet Notes explains shorthand. There are no formulas, no merged cells and no hidden sheets.",
    ],
  };
}

const contents = (sheets: readonly Sheet[]): Sheet => ({
  name: "Contents",
  title: "Contents",
  above: [oneTable, "Each name leads to its sheet."],
  table: { columns: [text("Sheet", 22), text("What it holds", 90)], rows: sheets.map(({ name, title }) => [{ text: name, sheet: name }, title]) },
});

function notes({ stillToCheck, source, validFrom, validUntil }: Preset): Sheet {
  const all = [
    ["Shorthand", hiddenMark, "The count is hidden, because it could point at a person."],
    ["Note 1", "Hidden counts", `${hiding} Where the subject is health, convictions or ethnicity the limit is below ${sensitiveThreshold}. Noughts are shown.`],
    ["Note 2", "People and events", "Two jobs of one person are 1 person and 2 events. Measures are not added up: one event may count under several."],
    ["Note 3", "Adjustments", "Events of earlier quarters that were recorded, corrected or withdrawn after those quarters were frozen. The earlier quarters’ own figures never change."],
    ["Note 4", "Where the definitions come from", `${source}. Read for ${sayDay(validFrom)} to ${sayDay(validUntil)}.`],
    ...stillToCheck.map((what, at) => [`Note ${at + 5}`, "Still to be checked against the year’s specification", `${what}.`]),
  ];
  return { name: "Notes", title: "Notes and shorthand", above: [oneTable], table: { columns: [text("Note", 14), text("About", 34), text("What it says", 100)], rows: all } };
}

function definitions(measures: readonly MeasureDefinition[]): Sheet {
  return {
    name: "Definitions",
    title: "Definitions of the measures",
    above: [oneTable, "Every threshold is a local setting; no national indicator’s code is used."],
    table: {
      columns: [text("Code", 22), text("Measure", 40), number("Version"), text("In force from", 20), text("In force until", 20), text("What counts", 90), text("Weakest evidence that counts", 34)],
      rows: measures.map(({ code, title, version, validFrom, validTo, definition, minimumEvidence }) => [code, title, version, sayDay(validFrom), validTo ? sayDay(validTo) : "No end is set", definition, evidenceWords[minimumEvidence]]),
    },
  };
}

function describedColumns(restricted: boolean): Sheet {
  const rows = (file: string, columns: readonly ColumnDescription[]) => columns.map((column) => [file, ...describedInWords(column)]);
  return {
    name: "Columns",
    title: "Columns of the files that belong to this workbook",
    above: [oneTable],
    table: {
      columns: [text("File", 22), ...headOfDescription.map((title) => text(title, title === "Meaning" || title === "Values" ? 70 : 26))],
      rows: [...rows("publication.csv", publicationColumns), ...(restricted ? rows("participants.csv", participantColumns) : [])],
    },
  };
}

/** How often each check was raised; the counts are of lines of people, so small ones are hidden. No total holds them. */
function dataQuality(checks: ReturnToPublish["checks"]): Sheet {
  return {
    name: "Data_quality",
    title: "Data quality: what was checked before the rows were frozen [note 1]",
    above: [oneTable, "An error keeps a return from being frozen. A warning was read and accepted with a reason."],
    table: {
      columns: [text("Check", 12), text("What it asks", 60), text("If not", 14), number("Lines that did not pass")],
      rows: returnChecks.map(({ code, title, severity }) => {
        const found = checks.filter((check) => check.code === code).length;
        return [code, title, severity === "error" ? "Error" : "Warning", inFile(shownOr(found > 0 && found < usualThreshold, found))];
      }),
    },
  };
}

const tableSheet = (quarter: Quarter) => ({ name, title, columns, rows }: PublishedReturnTable): Sheet => ({
  name,
  title: `${name.replace("_", " ")}: ${title.charAt(0).toLowerCase()}${title.slice(1)}, ${quarterLabel(quarter)} [notes 1 to 3]`,
  above: [`${oneTable} ${hiddenMark} stands for a hidden count.`],
  table: { columns: [text("Measure", 60), ...columns.map((column) => number(column.title))], rows: rows.map((row) => [row.title, ...row.shown.map(inFile)]) },
});

async function* valuesOf(rows: AsyncIterable<FileLine>): AsyncGenerator<CellValue[]> {
  for await (const row of rows) yield participantColumns.map(({ value }) => value(row));
}

function narrativeSheet(narrative: RestrictedRows["narrative"], measures: readonly MeasureDefinition[]): Sheet {
  const titleOf = (code: string) => measures.find((measure) => measure.code === code)?.title ?? code;
  const sheet = { name: "Narrative", title: "Narrative: what was said of measures off their profile" };
  if (narrative.length === 0) return { ...sheet, above: ["Nothing was said when the rows were frozen."] };
  return {
    ...sheet,
    above: [oneTable, "As it stood when the rows were frozen."],
    table: { columns: [text("Code", 22), text("Measure", 40), text("What was said", 100)], rows: narrative.map(({ measureCode, words }) => [measureCode, titleOf(measureCode), words]) },
  };
}

/** The rows of the people, on as many sheets as it takes. */
function participantSheets({ count, rows }: RestrictedRows): Sheet[] {
  const sheets = Math.max(1, Math.ceil(count / rowsOfASheet));
  return Array.from({ length: sheets }, (_, part) => ({
    name: `Participants_${part + 1}`,
    title: `Restricted: one row for each event of each person${sheets > 1 ? `, part ${part + 1} of ${sheets}` : ""}`,
    above: [`${oneTable} What an empty cell means is said for each column in the sheet Columns. Dates are text, year-month-day.`],
    table: {
      columns: participantColumns.map(({ title, type }) => ({ title, width: 24, numeric: type === "number" || type === "whole_number" })),
      rows: valuesOf(rows(part)),
    },
  }));
}

/**
 * The workbook of a signed-off return: what it is, where what stands, notes, definitions, what was checked, and each table on its own
 * sheet, as government statistics are asked to be released in spreadsheets [P]. With rows it is restricted, and says so first.
 */
export function returnWorkbook(given: ReturnToPublish, restricted?: RestrictedRows): Workbook {
  const first = cover(given, restricted !== undefined);
  const others = [
    notes(returnPreset), definitions(given.measures), describedColumns(restricted !== undefined), dataQuality(given.checks),
    ...given.tables.map(tableSheet(given.quarter)), ...(restricted ? [narrativeSheet(restricted.narrative, given.measures), ...participantSheets(restricted)] : []),
  ];
  return { title: first.title, subject: given.agreementName, creator: given.placeName, sheets: [first, contents(others), ...others] };
}
