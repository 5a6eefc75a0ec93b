/** What can be downloaded of a signed-off return. Restricted: rows of people, for the funder alone. */
export const returnFiles = {
  "return.zip": { title: "Everything in one file (ZIP)", hint: "The participants’ file, the publication copy as CSV, ODS and XLSX, and a description of every column", restricted: true, mediaType: "application/zip" },
  "participants.csv": { title: "The participants’ file (CSV)", hint: "One row for each event of each person, restricted cases too", restricted: true, mediaType: "text/csv; charset=utf-8; header=present" },
  "participants.ods": { title: "The participants’ file as a workbook (ODS)", hint: "The same rows on a sheet, with the tables and notes", restricted: true, mediaType: "application/vnd.oasis.opendocument.spreadsheet" },
  "participants.xlsx": { title: "The participants’ file as a workbook (XLSX)", hint: "The same rows on a sheet, with the tables and notes", restricted: true, mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  "learner-destinations.csv": { title: "Learner destinations (CSV)", hint: "National destination codes where the record tells them. Check them against this year’s specification first", restricted: true, mediaType: "text/csv; charset=utf-8; header=present" },
  "publication.csv": { title: "The publication copy (CSV)", hint: "Small counts are hidden", restricted: false, mediaType: "text/csv; charset=utf-8; header=present" },
  "publication.ods": { title: "The publication copy (ODS)", hint: "Small counts are hidden", restricted: false, mediaType: "application/vnd.oasis.opendocument.spreadsheet" },
  "publication.xlsx": { title: "The publication copy (XLSX)", hint: "Small counts are hidden", restricted: false, mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  "datapackage.json": { title: "What the columns of the publication copy mean (JSON)", hint: "A Frictionless data package", restricted: false, mediaType: "application/json" },
} as const;

export type ReturnFile = keyof typeof returnFiles;

export const isReturnFile = (name: string): name is ReturnFile => Object.hasOwn(returnFiles, name);
export const restrictedFiles = ["return.zip", "participants.csv", "participants.ods", "participants.xlsx", "learner-destinations.csv"] as const satisfies readonly ReturnFile[];
export const publicationFiles = ["publication.csv", "publication.ods", "publication.xlsx", "datapackage.json"] as const satisfies readonly ReturnFile[];
