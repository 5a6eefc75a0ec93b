import { assemble } from "#app/domain/directory/hsds/assemble";
import { idIn } from "#app/domain/directory/hsds/read-row";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { ensureFeed, insertImport, lockFeed, saveImportRecords } from "#db/queries/directory/imports";
import { knownIn, namesFor, placeFor, planFor, recordOf } from "./plan-feed.server";
import { readFeedFiles, type FeedFile, type FeedProblemAt } from "./read-feed-files.server";

export interface SentFeed {
  feed: { id: string } | { name: string };
  files: readonly FeedFile[];
  /** Whether this is all the feed has: then what it had before and has no longer is withdrawn. */
  whole: boolean;
}

export interface By {
  id?: string;
  name: string;
}

export type ImportChecked = { id: string; problem?: undefined } | FeedProblemAt | { problem: "no-such-feed" } | { problem: "pages-missing"; pages: number[] };

/** Reads a feed's files and keeps what would be done with every record, to be looked at. Nothing of the directory changes before somebody confirms it. */
export async function checkImport(deps: Deps, by: By, { feed, files, whole }: SentFeed): Promise<ImportChecked> {
  const read = readFeedFiles(files);
  if (read.problem !== undefined) return read;
  // Services on a page nobody sent would be taken for gone.
  if (whole && read.missingPages.length > 0) return { problem: "pages-missing", pages: read.missingPages };
  const found = await ensureFeed(deps, feed);
  if (!found) return { problem: "no-such-feed" };
  await lockFeed(deps.db, found.id);
  const ids = read.rows.filter(({ table }) => table === "service").flatMap((row) => idIn(row, "id") ?? []);
  const place = await placeFor(deps.db, found.id, ids);
  const incoming = assemble(read.rows, read.given, knownIn(place));
  const said = new Set(incoming.filter(({ kind }) => kind === "service").map(({ externalId }) => externalId));
  const gone = whole ? [...place.records.keys()].filter((key) => key.startsWith("service ")).map((key) => key.slice(8)).filter((externalId) => !said.has(externalId)) : [];
  const planned = planFor(place, incoming, gone, deps.newId);
  const names = namesFor(place, planned);
  const id = deps.newId();
  await insertImport(deps.db, { id, feedId: found.id, format: read.format, fileNames: read.fileNames, status: "checked", byId: by.id ?? service().placeId, byName: by.name, checkedAt: deps.now() });
  await saveImportRecords(deps, id, planned.map((each) => recordOf(each, names)));
  await appendAudit(deps, { streamId: service().placeId, action: "directory.check", by, subject: found.name });
  return { id };
}
