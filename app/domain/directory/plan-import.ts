import type { BarrierCode } from "#app/domain/cases/barrier";
import { directoryKinds, type DirectoryKind, type ImportAction } from "./codes";
import { contentOf, type Entries, type ServiceEntry } from "./entry";
import type { Incoming } from "./hsds/assemble";
import type { Problem } from "./hsds/read-row";

/** Each field of a record as a feed last brought it, as a fingerprint: what tells whether the feed or somebody here changed it since. */
export type Digest = Readonly<Record<string, string>>;

/** What is known here of a record a feed brought before. */
export interface FeedRecord {
  recordId: string;
  digest: Digest;
}

/** What planning has to know of the place. */
export interface Here {
  feedRecord: (kind: DirectoryKind, externalId: string) => FeedRecord | undefined;
  entry: <Kind extends DirectoryKind>(kind: Kind, id: string) => Entries[Kind] | undefined;
  /** The one organisation of exactly this name, where there is one. */
  organisationNamed: (name: string) => string | undefined;
  barrierOf: (termId: string) => BarrierCode | null | undefined;
  fingerprint: (content: string) => string;
  newId: () => string;
}

export interface Difference {
  field: string;
  before: unknown;
  after: unknown;
}

/** An incoming record that was looked at before keeps the id it was given then. */
export type Candidate = Incoming & { recordId?: string };

export interface Planned {
  kind: DirectoryKind;
  externalId: string;
  name: string;
  at: string;
  action: ImportAction;
  problems: Problem[];
  /** What is written. */
  differences: Difference[];
  /** What both the feed and somebody here changed since the last import: what stands here stays. */
  clashes: Difference[];
  recordId?: string;
  /** As the feed says it, with its own ids. */
  incoming?: Incoming["entry"];
  /** With ours. */
  entry?: Partial<Entries[DirectoryKind]>;
  digest?: Digest;
}

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

type IdOf = (kind: DirectoryKind, externalId: string) => string | undefined;

/** Which record of ours each is: the one it was before, one that has its id, an organisation of its name; else one to be made. */
function ourIds(candidates: readonly Candidate[], here: Here): IdOf {
  const ids = new Map<string, string>();
  for (const { kind, externalId, name, entry, recordId } of candidates) {
    const key = `${kind} ${externalId}`;
    if (!entry || ids.has(key)) continue;
    const known = here.feedRecord(kind, externalId)?.recordId ?? recordId ?? (uuid.test(externalId) && here.entry(kind, externalId) ? externalId : undefined) ?? (kind === "organization" ? here.organisationNamed(name) : undefined);
    ids.set(key, known ?? (uuid.test(externalId) ? externalId : here.newId()));
  }
  return (kind, externalId) => ids.get(`${kind} ${externalId}`) ?? here.feedRecord(kind, externalId)?.recordId ?? (uuid.test(externalId) && here.entry(kind, externalId) ? externalId : undefined);
}

/** The entry with our ids for the feed's; `undefined` where the organisation it belongs to cannot be used. */
function resolved(kind: DirectoryKind, entry: NonNullable<Incoming["entry"]>, idOf: IdOf, here: Here): Partial<Entries[DirectoryKind]> | undefined {
  const own: Record<string, unknown> = { ...entry };
  const reference = (field: string, to: DirectoryKind) => {
    if (typeof own[field] === "string") own[field] = idOf(to, own[field]) ?? null;
  };
  reference("organisationId", "organization");
  if ("organisationId" in own && own.organisationId === null) return undefined;
  reference("programId", "program");
  reference("taxonomyId", "taxonomy");
  reference("parentId", "taxonomy_term");
  if (kind !== "service") return own;
  const service = own as Partial<ServiceEntry>;
  if (service.locations) service.locations = service.locations.flatMap((each) => { const locationId = idOf("location", each.locationId); return locationId === undefined ? [] : [{ ...each, locationId }]; });
  if (service.schedules) service.schedules = service.schedules.map((each) => ({ ...each, locationId: each.locationId === null ? null : (idOf("location", each.locationId) ?? null) }));
  if (service.termIds) {
    service.termIds = [...new Set(service.termIds.flatMap((termId) => idOf("taxonomy_term", termId) ?? []))];
    service.barriers = [...new Set([...(service.barriers ?? []), ...service.termIds.flatMap((termId) => here.barrierOf(termId) ?? [])])];
  }
  return service;
}

/** The later of two days on which somebody checked it counts: a provider's own check is not undone by a feed that knows less. */
const staysLater = (field: string, before: unknown, after: unknown) => field === "assuredDate" && typeof before === "string" && (typeof after !== "string" || after <= before);

interface Compared {
  differences: Difference[];
  clashes: Difference[];
  digest: Digest;
}

const blank = (value: unknown) => value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/**
 * Field by field, against what stands here and what the feed said last time. What the feed left alone stays as it is here. What was
 * changed here and not in the feed stays. What both changed is a clash: it stays as it is here too, and is shown. Of a record no feed
 * brought before (an organisation that was here first) only what is blank is filled in.
 */
function compare(before: object, after: object, base: Digest | undefined, fingerprint: Here["fingerprint"]): Compared {
  const compared: Compared = { differences: [], clashes: [], digest: {} };
  const digest: Record<string, string> = {};
  for (const [field, value] of Object.entries(after)) {
    const standing: unknown = (before as Record<string, unknown>)[field];
    const [now, feed] = [contentOf(standing), contentOf(value)];
    digest[field] = fingerprint(feed);
    if (now === feed || base?.[field] === digest[field] || staysLater(field, standing, value)) continue;
    const changedHere = base === undefined ? !blank(standing) : base[field] !== undefined && base[field] !== fingerprint(now);
    (changedHere ? compared.clashes : compared.differences).push({ field, before: standing, after: value });
  }
  return { ...compared, digest };
}

function planOne(candidate: Candidate, idOf: IdOf, here: Here): Planned {
  const { kind, externalId, name, at, problems, entry: incoming } = candidate;
  const about = { kind, externalId, name, at, problems, differences: [], clashes: [] };
  const entry = incoming && resolved(kind, incoming, idOf, here);
  if (!incoming) return { ...about, action: "refuse" };
  if (!entry) return { ...about, action: "refuse", problems: [...problems, { at, words: "Its organisation cannot be used, so neither can it" }] };
  const recordId = idOf(kind, externalId)!;
  const before = here.entry(kind, recordId);
  const { differences, clashes, digest } = compare(before ?? {}, entry, before && here.feedRecord(kind, externalId)?.digest, here.fingerprint);
  const action: ImportAction = !before ? "add" : differences.length > 0 ? "change" : "same";
  return { ...about, action, recordId, incoming, entry, digest, clashes, differences: before ? differences : [] };
}

/** A service the feed had and has no longer. Where it has ended already, or somebody here says otherwise since, it is left alone. */
function withdrawn(externalId: string, here: Here): Planned[] {
  const known = here.feedRecord("service", externalId);
  const service = known && here.entry("service", known.recordId);
  if (!service || known.digest.status === undefined || service.status === "inactive" || service.status === "defunct") return [];
  if (known.digest.status !== here.fingerprint(contentOf(service.status))) return [];
  const { status: _said, ...digest } = known.digest;
  return [{ kind: "service", externalId, name: service.name, at: "", action: "withdraw", problems: [], clashes: [], recordId: known.recordId, differences: [{ field: "status", before: service.status, after: "inactive" }], digest }];
}

/**
 * What an import would do, record by record; nothing is done. `gone` are the services the feed had before and, being whole, has no
 * longer. The same feed again, with nothing changed here, is the same throughout.
 */
export function planImport(candidates: readonly Candidate[], gone: readonly string[], here: Here): Planned[] {
  const idOf = ourIds(candidates, here);
  const inOrder = candidates.toSorted((a, b) => directoryKinds.indexOf(a.kind) - directoryKinds.indexOf(b.kind));
  return [...inOrder.map((candidate) => planOne(candidate, idOf, here)), ...gone.flatMap((externalId) => withdrawn(externalId, here))];
}
