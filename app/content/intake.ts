import type { ReferrerAgreement } from "#app/domain/applications/referrer";
import type { ColumnsProblem, ListField } from "#app/domain/intake/list-columns";
import { mostBytes, mostColumns, mostRows, type ImportKind, type ImportRowResult, type ImportStatus } from "#app/domain/intake/list-import";
import type { TableProblem } from "#app/domain/intake/read-table";

export const importKindWords: Record<ImportKind, string> = { school_list: "A school’s list of young people who may stop learning", jobcentre_list: "A Jobcentre’s list of people who may want support" };

export const importStatusWords: Record<ImportStatus, string> = { previewed: "To look at", bringing_in: "Being brought in", finished: "Brought in", discarded: "Thrown away" };
export const importStatusColours: Record<ImportStatus, string> = { previewed: "govuk-tag--yellow", bringing_in: "govuk-tag--light-blue", finished: "govuk-tag--green", discarded: "govuk-tag--grey" };

export const rowResultWords: Record<ImportRowResult, string> = { ready: "Ready", wrong: "Something is wrong", left_out: "Left out", brought_in: "Brought in", already_here: "Already has a case here", failed: "Could not be brought in" };

/** The same behind a number. */
export const rowCountWords: Record<ImportRowResult, string> = { ready: "ready", wrong: "with something wrong", left_out: "left out", brought_in: "brought in", already_here: "here already", failed: "not brought in" };

export const listFieldWords: Record<ListField, string> = {
  first_name: "First name", last_name: "Last name", full_name: "Whole name", date_of_birth: "Date of birth", postcode: "Postcode", phone: "Phone number", email: "Email address",
  ni_number: "National Insurance number", safe_to_contact: "Safe to contact (yes or no)", reason: "Why they are on the list",
};

export const columnsProblemWords: Record<ColumnsProblem, string> = {
  no_name: "Choose which column holds the name, or the first and last names",
  no_date_of_birth: "Choose which column holds the date of birth",
  field_twice: "Choose each kind of column once",
};

export const listAgreementWords: Record<ReferrerAgreement, string> = { agreed: "Yes, and they agree", not_asked: "No, nobody has asked them", cannot_say: "It was not said" };

const sayNumber = (number: number) => number.toLocaleString("en-GB");

export const listLimits = `Up to ${sayNumber(mostRows)} rows and ${sayNumber(mostBytes / 1_000_000)} MB.`;

/** What is wrong with a file as a whole. */
export const fileProblemWords: Record<TableProblem | "too_many_rows" | "too_many_columns" | "too_large" | "missing", (line?: number) => string> = {
  missing: () => "Choose the file",
  empty: () => "The file is empty",
  no_rows: () => "The file has headings and no rows beneath them",
  not_text: () => "This is not a CSV file. In the spreadsheet, choose “Save as” and then CSV",
  quote_not_closed: (line) => `A quotation mark opens in line ${line ?? 1} and is never closed. Save the file again from the spreadsheet`,
  too_many_rows: () => `The file must have ${sayNumber(mostRows)} rows or fewer. Send it in parts`,
  too_many_columns: () => `The file must have ${sayNumber(mostColumns)} columns or fewer. Delete those we do not need`,
  too_large: () => `The file must be ${sayNumber(mostBytes / 1_000_000)} MB or smaller. Send it in parts`,
};
