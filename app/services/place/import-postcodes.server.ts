import { nearestOf, type Position } from "#app/domain/geography/position";
import type { DirectoryPostcode } from "#app/domain/geography/postcode-directory";
import type { Deps } from "#app/platform/deps.server";
import { comparePostcodes, countFromOtherEditions, findNeighbours, listCouncilHubs, listCouncilsWithCodes, listOwnPostcodes, placeByPostcode, savePostcodes, type CouncilHub, type CouncilWithCode, type Kept, type KeptPostcode } from "#db/queries/place/keep-postcodes";
import { readDirectoryFiles, type DirectoryFile, type RowProblem, type UnreadableFile } from "./read-directory-files.server";

export interface PostcodeImport {
  files: readonly DirectoryFile[];
  /** What the edition is called; kept with every postcode. */
  edition: string;
  /** Councils that are none of ours, by their codes: of theirs we keep whom to ask. */
  neighbours: ReadonlyMap<string, string>;
  /** Reads and compares, and keeps nothing. */
  dryRun: boolean;
  /** A transaction as the service. */
  within: <T>(work: (deps: Deps) => Promise<T>) => Promise<T>;
  /** Called with how many rows were gone through, every 100,000. */
  onProgress: (rows: number) => void;
}

export interface ImportedPostcodes extends Kept {
  kind: "read";
  /** Rows of the files. */
  rows: number;
  councils: CouncilWithCode[];
  neighbours: Map<string, string>;
  /** Postcodes we have that are in a council now that is neither ours nor a neighbour. */
  moved: number;
  wrong: number;
  /** The first of what is wrong. */
  problems: RowProblem[];
  /** Postcodes of ours that this edition does not have. They are kept. */
  notInEdition: number;
  /** Hubs and places of the directory whose position was not known. */
  placed: number;
}

export type RefusedPostcodes = UnreadableFile | { kind: "no-codes"; councils: CouncilWithCode[] } | { kind: "none-of-ours"; codes: string[]; seen: string[] } | { kind: "all-wrong"; problems: RowProblem[] };

const problemsShown = 20;
const progressEvery = 100_000;
/** Rows a transaction. */
const atOnce = 1_000;
const elsewhere = "Another council";

interface Place {
  councils: Map<string, CouncilWithCode>;
  hubs: CouncilHub[];
  neighbours: Map<string, string>;
  own: Set<string>;
}

const onePlace = async ({ db }: Deps, given: ReadonlyMap<string, string>): Promise<Place & { all: CouncilWithCode[] }> => {
  const all = await listCouncilsWithCodes(db);
  const councils = new Map(all.flatMap((council) => (council.areaCode ? [[council.areaCode, council]] : [])));
  const neighbours = new Map([...(await findNeighbours(db)), ...given].filter(([code, name]) => !councils.has(code) && name !== elsewhere));
  return { all, councils, neighbours, hubs: await listCouncilHubs(db), own: await listOwnPostcodes(db) };
};

/** The nearest of a council's hubs; its first where the postcode's or no hub's position is known. `null` where it has none. */
function hubOf(councilId: string, position: Position | undefined, hubs: readonly CouncilHub[]): string | null {
  const its = hubs.filter((hub) => hub.councilId === councilId);
  const nearest = position && nearestOf(position, its.flatMap(({ id, position: at }) => (at ? [{ id, ...at }] : [])));
  return nearest?.place.id ?? its[0]?.id ?? null;
}

function keptAs({ position, wardCode, lsoaCode, endedOn, ...row }: DirectoryPostcode, { councils, hubs, neighbours }: Place, id: string, source: string): KeptPostcode {
  const council = councils.get(row.areaCode);
  return {
    ...row, id, source, councilId: council?.id ?? null, councilName: council?.name ?? neighbours.get(row.areaCode) ?? elsewhere, hubId: council ? hubOf(council.id, position, hubs) : null,
    latitude: position?.latitude ?? null, longitude: position?.longitude ?? null, wardCode: wardCode ?? null, lsoaCode: lsoaCode ?? null, endedOn: endedOn ?? null,
  };
}

/** What the first reading finds out: that every file can be read, that something of ours is in it, and where the hubs are. */
async function lookThrough({ files, onProgress }: PostcodeImport, place: Place) {
  const hubPostcodes = new Set(place.hubs.flatMap(({ postcode, position }) => (postcode && !position ? [postcode] : [])));
  const [positions, seen, problems] = [new Map<string, Position>(), new Set<string>(), [] as RowProblem[]];
  let [rows, wrong, ours, moved] = [0, 0, 0, 0];
  const unreadable = await readDirectoryFiles(files, {
    wanted: (code, cells, columns) => wantedIn(place, code, cells[columns.postcode]),
    onCount: (code) => {
      if (seen.size < 8 && code !== "") seen.add(code);
      rows += 1;
      if (rows % progressEvery === 0) onProgress(rows);
    },
    onRow: ({ postcode, position, areaCode }) => {
      if (place.councils.has(areaCode)) ours += 1;
      else if (!place.neighbours.has(areaCode)) moved += 1;
      if (position && hubPostcodes.has(postcode)) positions.set(postcode, position);
    },
    onProblem: (problem) => {
      wrong += 1;
      if (problems.length < problemsShown) problems.push(problem);
    },
  });
  return { unreadable, rows, wrong, ours, moved, seen, problems, positions };
}

const wantedIn = ({ councils, neighbours, own }: Place, code: string, postcode = "") => councils.has(code) || neighbours.has(code) || own.has(postcode);

/**
 * Reads an edition of the Office for National Statistics' Postcode Directory and keeps the postcodes of our councils, and whom to ask in
 * the neighbours'. Every file is read to its end before anything is kept, so that a bad one changes nothing; then rows are kept a
 * thousand a transaction. One that was stopped half way is put right by running it again: what is there already is not written twice.
 * A postcode that is no longer in the directory is kept, for people go on giving it.
 */
export async function importPostcodes(wish: PostcodeImport): Promise<ImportedPostcodes | RefusedPostcodes> {
  const { within, edition, dryRun } = wish;
  const { all, ...place } = await within((deps) => onePlace(deps, wish.neighbours));
  if (place.councils.size === 0) return { kind: "no-codes", councils: all };
  const { unreadable, positions, seen, ours, ...looked } = await lookThrough(wish, place);
  if (unreadable) return unreadable;
  if (ours === 0) return looked.problems.length > 0 ? { kind: "all-wrong", problems: looked.problems } : { kind: "none-of-ours", codes: [...place.councils.keys()], seen: [...seen] };

  const known: Place = { ...place, hubs: place.hubs.map((hub) => ({ ...hub, position: hub.position ?? positions.get(hub.postcode ?? "") })) };
  const total = await keepAll(wish, known);
  const after = await within(async ({ db }) => (dryRun ? { notInEdition: 0, placed: 0 } : { notInEdition: await countFromOtherEditions(db, edition), placed: await placeByPostcode(db) }));
  return { kind: "read", councils: all, neighbours: place.neighbours, ...looked, ...total, ...after };
}

async function keepAll({ files, edition, dryRun, within }: PostcodeImport, place: Place): Promise<Kept> {
  const total: Kept = { added: 0, changed: 0, same: 0 };
  // By postcode: of one that is in the files twice, the later row is kept.
  const batch = new Map<string, DirectoryPostcode>();
  const flush = async () => {
    if (batch.size === 0) return;
    const rows = [...batch.values()];
    batch.clear();
    const kept = await within(async ({ db, newId }) => {
      const postcodes = rows.map((row) => keptAs(row, place, newId(), edition));
      const counted = await comparePostcodes(db, postcodes);
      if (!dryRun) await savePostcodes(db, postcodes);
      return counted;
    });
    for (const key of ["added", "changed", "same"] as const) total[key] += kept[key];
  };
  await readDirectoryFiles(files, {
    wanted: (code, cells, columns) => wantedIn(place, code, cells[columns.postcode]),
    onCount: () => undefined,
    onProblem: () => undefined,
    onRow: async (row) => {
      batch.set(row.postcode, row);
      if (batch.size >= atOnce) await flush();
    },
  });
  await flush();
  return total;
}
