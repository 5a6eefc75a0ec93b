import { directoryKinds, importActions, type DirectoryKind } from "#app/domain/directory/codes";
import type { ServiceEntry } from "#app/domain/directory/entry";
import type { Incoming } from "#app/domain/directory/hsds/assemble";
import type { Problem } from "#app/domain/directory/hsds/read-row";
import type { Candidate, Planned } from "#app/domain/directory/plan-import";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { listImportRecords, lockFeed, lockImport, moveImport, rememberRecords, saveImportRecords, type ImportRecord, type NewImportRecord } from "#db/queries/directory/imports";
import { saveAround } from "#db/queries/directory/save-around";
import { insertServices, saveService } from "#db/queries/directory/save-service";
import type { By } from "./check-import.server";
import { namesFor, placeFor, planFor, recordOf } from "./plan-feed.server";

export type ImportConfirmed = "done" | "not-found" | "over" | "changed";

interface Payload {
  recordId?: string;
  at?: string;
  problems?: Problem[];
  incoming?: Incoming["entry"];
}

const candidateOf = ({ kind, externalId, name, problems, payload }: ImportRecord): Candidate => {
  const { recordId, at = "", problems: own, incoming } = (payload ?? {}) as Payload;
  return { kind, externalId, name, at, problems: own ?? problems, ...(incoming && { entry: incoming }), ...(recordId !== undefined && { recordId }) };
};

/** What somebody saw of a record. Field by field: what comes back from the database has its fields in another order. */
const seenOf = ({ kind, externalId, action, changes, problems }: Pick<NewImportRecord, "kind" | "externalId" | "action" | "changes" | "problems">) => JSON.stringify([kind, externalId, action, changes.map(({ field, before, after }) => [field, before, after]), problems.map(({ words }) => words)]);

/** A new service as the feed has it: it answers no referrals here until somebody there says so. */
const newService = (entry: Partial<ServiceEntry>): ServiceEntry => ({
  organisationId: "", programId: null, name: "", alternateName: null, status: "active", description: "", url: null, email: null, applicationProcess: null, feesDescription: null, waitTime: null, eligibilityDescription: null, minimumAge: null, maximumAge: null,
  interpretationServices: null, accreditations: null, licenses: null, alert: null, assuredDate: null, assurerEmail: null, takesReferrals: false, public: true, barriers: [], offers: [], termIds: [], locations: [], areas: [], schedules: [], costs: [],
  languages: [], documents: [], contacts: [], ...entry,
});

/** What of an entry is written: all of a new one, of another the fields that differ. */
const written = ({ action, entry, differences }: Planned): Record<string, unknown> =>
  action === "add" ? { ...entry } : Object.fromEntries(differences.map(({ field, after }) => [field, after]));

async function write(deps: Deps, planned: readonly Planned[], records: readonly NewImportRecord[], organisationOf: (id: string) => string, byName: string): Promise<void> {
  const by = { source: "import" as const, byName };
  for (const kind of directoryKinds.filter((each): each is Exclude<DirectoryKind, "service"> => each !== "service")) {
    for (const each of planned) if (each.kind === kind && (each.action === "add" || each.action === "change")) await saveAround(deps, kind, each.recordId!, written(each), each.action === "add");
  }
  const services = planned.map((each, index) => ({ ...each, changes: records[index]!.changes })).filter(({ kind }) => kind === "service");
  await insertServices(deps, services.filter(({ action }) => action === "add").map((each) => ({ id: each.recordId!, entry: newService(written(each) as Partial<ServiceEntry>) })), by);
  for (const each of services) if (each.action === "change" || each.action === "withdraw") await saveService(deps, { id: each.recordId!, organisationId: organisationOf(each.recordId!) }, written(each), by, each.changes);
}

/**
 * Does what an administrator looked at, all of it or nothing, and remembers what the feed said for the next time. Where the directory has
 * changed since, so that something else would be done, nothing is done: the new plan is kept, to be looked at.
 */
export async function confirmImport(deps: Deps, by: By, { importId, version }: { importId: string; version: number }): Promise<ImportConfirmed> {
  const held = await lockImport(deps.db, importId);
  if (!held) return "not-found";
  if (held.status !== "checked") return "over";
  if (held.version !== version) return "changed";
  await lockFeed(deps.db, held.feedId);
  const kept = await listImportRecords(deps.db, importId, importActions, { limit: 100_000, offset: 0 });
  const [gone, said] = [kept.filter(({ action }) => action === "withdraw"), kept.filter(({ action }) => action !== "withdraw")];
  const place = await placeFor(deps.db, held.feedId, kept.filter(({ kind }) => kind === "service").flatMap(({ payload }) => (payload as Payload | null)?.recordId ?? []));
  const planned = planFor(place, said.map(candidateOf), gone.map(({ externalId }) => externalId), deps.newId);
  const names = namesFor(place, planned);
  const records = planned.map((each) => recordOf(each, names));
  if (records.map(seenOf).join("\n") !== kept.map(seenOf).join("\n")) {
    await saveImportRecords(deps, importId, records);
    await moveImport(deps.db, importId, {});
    return "changed";
  }
  await write(deps, planned, records, (id) => place.entries.service.get(id)!.organisationId, held.feedName);
  await rememberRecords(deps, held.feedId, planned.flatMap(({ kind, externalId, recordId, digest }) => (recordId !== undefined && digest ? [{ kind, externalId, recordId, digest }] : [])));
  await moveImport(deps.db, importId, { status: "confirmed", confirmedAt: deps.now() });
  await appendAudit(deps, { streamId: service().placeId, action: "directory.confirm", by, subject: held.feedName });
  return "done";
}
