import { createHash } from "node:crypto";
import { quarterLabel } from "#app/domain/calendar/financial-quarter";
import type { StaffActor } from "#app/domain/people/actor";
import { dataPackage, type DescribedFile } from "#app/domain/publishing/data-package";
import { destinationColumns, destinationRows } from "#app/domain/publishing/learner-destination";
import { publicationColumns, publishedCounts } from "#app/domain/publishing/publication-columns";
import type { ReturnFile } from "#app/domain/publishing/return-files";
import { returnWorkbook, type RestrictedRows, type ReturnToPublish } from "#app/domain/publishing/return-workbook";
import { rowsOfASheet } from "#app/domain/publishing/workbook";
import { columns as participantColumns } from "#app/domain/returns/file";
import { csv } from "#app/platform/files/csv";
import { ods } from "#app/platform/files/ods.server";
import { xlsx } from "#app/platform/files/xlsx.server";
import { bytesOf } from "#app/platform/files/xml";
import { zip, type ZipEntry } from "#app/platform/files/zip.server";
import { asActor } from "#db/client.server";
import { countLines } from "#db/queries/returns/return-lines";
import type { FoundReturn } from "#db/queries/returns/returns";
import { frozenRows, participantsFile } from "./participants-file.server";
import { readPublication } from "./read-publication.server";

type Parts = AsyncGenerator<Uint8Array>;

const described = {
  participants: { path: "participants.csv", title: "Participants (restricted)", description: "One row for each event of each person, complete. For the funder alone.", columns: participantColumns },
  publication: { path: "publication.csv", title: "Publication copy", description: "Counts by measure, offer and age. Small counts are hidden.", columns: publicationColumns },
} satisfies Record<string, DescribedFile>;

async function* once(bytes: Uint8Array): Parts {
  yield await Promise.resolve(bytes);
}

const publicationCsv = ({ quarter, tables }: ReturnToPublish) => csv(publicationColumns, publishedCounts(quarter, tables));

const descriptor = ({ frozenAt }: FoundReturn, { quarter, agreementName, placeName }: ReturnToPublish, files: readonly DescribedFile[]) =>
  bytesOf(
    `${JSON.stringify(
      dataPackage({
        name: `work-local-return-${quarter.toLowerCase()}`,
        title: `Outcomes of employment and skills support, ${quarterLabel(quarter)}: ${placeName}`,
        description: `The return of ${agreementName}, frozen and signed off.`,
        createdAt: frozenAt?.toISOString() ?? "",
        version: quarter,
        files,
      }),
      undefined,
      2,
    )}\n`,
  );

/** The same bytes, counted and hashed on their way. */
async function* measured(parts: Parts, keep: (of: { bytes: number; sha256: string }) => void): Parts {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const part of parts) {
    hash.update(part);
    bytes += part.length;
    yield part;
  }
  keep({ bytes, sha256: hash.digest("hex") });
}

async function* everything(actor: StaffActor, found: FoundReturn, publication: ReturnToPublish): AsyncGenerator<ZipEntry> {
  const files: DescribedFile[] = [];
  yield { path: "participants.csv", content: measured(participantsFile(actor, found.id), (of) => files.push({ ...described.participants, ...of })) };
  yield { path: "publication.csv", content: measured(publicationCsv(publication), (of) => files.push({ ...described.publication, ...of })) };
  yield { path: "publication.ods", content: ods(returnWorkbook(publication)) };
  yield { path: "publication.xlsx", content: xlsx(returnWorkbook(publication)) };
  yield await Promise.resolve({ path: "datapackage.json", content: descriptor(found, publication, files) });
}

/** One file of a signed-off return, written as it is taken. Built again from the same rows it has the same bytes. */
export async function returnFile(actor: StaffActor, found: FoundReturn, name: ReturnFile): Promise<Parts> {
  const publication = await asActor(actor, (db) => readPublication(db, found));
  const restricted = async (): Promise<RestrictedRows> => ({
    narrative: found.narrative,
    count: await asActor(actor, (db) => countLines(db, found.id)),
    rows: (part) => frozenRows(actor, found.id, part * rowsOfASheet, rowsOfASheet),
  });
  switch (name) {
    case "return.zip":
      return zip(everything(actor, found, publication));
    case "participants.csv":
      return participantsFile(actor, found.id);
    case "participants.ods":
      return ods(returnWorkbook(publication, await restricted()));
    case "participants.xlsx":
      return xlsx(returnWorkbook(publication, await restricted()));
    case "learner-destinations.csv":
      return csv(destinationColumns, destinationRows(frozenRows(actor, found.id)));
    case "publication.csv":
      return publicationCsv(publication);
    case "publication.ods":
      return ods(returnWorkbook(publication));
    case "publication.xlsx":
      return xlsx(returnWorkbook(publication));
    case "datapackage.json":
      return once(descriptor(found, publication, [described.publication]));
  }
}
