import { setTimeout as wait } from "node:timers/promises";
import { day } from "#app/domain/calendar/calendar-day";
import { returnWorkbook, type ReturnToPublish } from "#app/domain/publishing/return-workbook";
import { rowsOfASheet } from "#app/domain/publishing/workbook";
import { columns, type FileLine } from "#app/domain/returns/participant-columns";
import { csv } from "#app/platform/files/csv";
import { ods } from "#app/platform/files/ods.server";
import { streamOf } from "#app/platform/files/stream-of";
import { xlsx } from "#app/platform/files/xlsx.server";
import { zip } from "#app/platform/files/zip.server";

// What the files of a large return cost without a database: rows made up as they are asked for, each file taken as a browser takes it.

const many = Number(process.argv[2] ?? 250_000);
const given: ReturnToPublish = { placeName: "Bench", agreementName: "Bench", quarter: "2026-Q1", frozenOn: day("2026-07-06"), signedOffOn: day("2026-07-07"), contentHash: "0", measures: [], checks: [], tables: [] };

async function* rows(count: number): AsyncGenerator<FileLine> {
  for (let at = 0; at < count; at += 1) {
    // As from the database: a pause for each thousand, in which other requests are answered.
    if (at % 1_000 === 0) await wait(0);
    yield {
      participant: `P-${(at * 2_654_435_761).toString(16).toUpperCase().padStart(16, "0").slice(-16)}`,
      line: {
        id: `f${at}/into-employment/counted`, returnQuarter: "2026-Q1", eventQuarter: "2026-Q1", lineKind: "claim", events: 1, measureCode: "into-employment", measureVersion: 1, factId: `f${at}`, caseId: "c", caseReference: "WL-7F3K-29QD", residentId: `r${at}`,
        kind: "job_start_employed", happenedOn: day("2026-05-11"), recordedOn: day("2026-05-12"), offer: "working_futures", supportStartedOn: day("2026-03-02"), ageAtStart: 16 + (at % 50), neetAtStart: false, employmentType: "employed", contractKind: "permanent",
        hoursAWeek: at % 48, weeklyPayPence: 20_000 + (at % 40_000), evidenceLevel: "employer_or_payslip", source: "adviser", verified: at % 2 === 0, shares: [{ streamId: "s", streamCode: "NM-01", share: 60 }, { streamId: "t", streamCode: "NM-02", share: 40 }],
      },
    };
  }
}

const workbook = () => returnWorkbook(given, { narrative: [], count: many, rows: (part) => rows(Math.max(0, Math.min(rowsOfASheet, many - part * rowsOfASheet))) });
const files: Record<string, () => AsyncGenerator<Uint8Array>> = {
  "rows alone": async function* () {
    for await (const row of rows(many)) if (row.participant === "") yield new Uint8Array();
  },
  CSV: () => csv(columns, rows(many)),
  "zip of the CSV": () => zip([{ path: "participants.csv", content: csv(columns, rows(many)) }]),
  XLSX: () => xlsx(workbook()),
  ODS: () => ods(workbook()),
};

console.log(`${many.toLocaleString("en-GB")} rows, Node ${process.version}\n\n| file | seconds | MB | most memory more, MB | longest wait of others, ms |\n|---|---|---|---|---|`);
for (const [name, make] of Object.entries(files)) {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let [most, bytes, longest, last] = [before, 0, 0, performance.now()];
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 10);
    last = performance.now();
    most = Math.max(most, process.memoryUsage.rss());
  }, 10);
  const began = performance.now();
  const reader = streamOf(make()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) bytes += part.value.length;
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  console.log(`| ${name} | ${seconds.toFixed(1)} | ${(bytes / 1e6).toFixed(1)} | ${((most - before) / 1e6).toFixed(0)} | ${longest.toFixed(0)} |`);
}
