import { describe, expect, it } from "vitest";
import type { BarrierCode } from "#app/domain/cases/barrier";
import { day } from "#app/domain/calendar/calendar-day";
import type { DirectoryKind } from "./codes";
import type { Entries, ServiceEntry } from "./entry";
import { planImport, type Candidate, type Digest, type FeedRecord, type Here } from "./plan-import";

type Standing = { [Kind in DirectoryKind]?: Record<string, Partial<Entries[Kind]>> };

/** What is known here: entries, what the feed said of them last time, and which barrier each term stands for. */
function hereWith({ entries = {}, said = {}, barriers = {} }: { entries?: Standing; said?: Record<string, FeedRecord>; barriers?: Record<string, BarrierCode> } = {}): Here {
  let made = 0;
  return {
    feedRecord: (kind, externalId) => said[`${kind} ${externalId}`],
    entry: (kind, id) => (entries[kind] as Record<string, never> | undefined)?.[id],
    organisationNamed: (name) => Object.entries(entries.organization ?? {}).find(([, entry]) => entry.name === name)?.[0],
    barrierOf: (termId) => barriers[termId], fingerprint: (content) => content, newId: () => `new-${(made += 1)}`,
  };
}

const candidate = <Kind extends DirectoryKind>(kind: Kind, externalId: string, entry?: Partial<Entries[Kind]>, recordId?: string): Candidate =>
  ({ kind, externalId, name: (entry as { name?: string } | undefined)?.name ?? externalId, at: "$", problems: [], ...(entry && { entry }), ...(recordId && { recordId }) });

const college = candidate("organization", "org", { name: "College" });
const maths = (over: Partial<ServiceEntry> = {}) => candidate("service", "s", { name: "Maths", status: "active", organisationId: "org", waitTime: "2 weeks", ...over });

/** The directory after the feed `before` was brought in, with `changes` made here since. */
function after(before: Candidate[], changes: Partial<ServiceEntry> = {}): Here {
  const planned = planImport(before, [], hereWith());
  const entries: Record<string, Record<string, object>> = {};
  const said: Record<string, { recordId: string; digest: Digest }> = {};
  for (const { kind, externalId, recordId = "", entry, digest = {} } of planned) {
    entries[kind] = { ...entries[kind], [recordId]: { ...entry, ...(kind === "service" && changes) } };
    said[`${kind} ${externalId}`] = { recordId, digest };
  }
  return hereWith({ entries: entries, said });
}

const actions = (planned: ReturnType<typeof planImport>) => planned.map(({ kind, action }) => `${kind} ${action}`);
const ofService = (planned: ReturnType<typeof planImport>) => planned.find(({ kind }) => kind === "service")!;

describe("planning an import", () => {
  it("adds what is new, in an order in which it can be written", () => {
    const planned = planImport([maths(), college], [], hereWith());
    expect(actions(planned)).toEqual(["organization add", "service add"]);
    expect(ofService(planned).entry).toMatchObject({ organisationId: planned[0]!.recordId });
  });

  it("finds everything the same when the same feed comes again", () => {
    expect(actions(planImport([college, maths()], [], after([college, maths()])))).toEqual(["organization same", "service same"]);
  });

  it("changes what the feed changed, and says before and after", () => {
    const planned = ofService(planImport([college, maths({ waitTime: "3 weeks" })], [], after([college, maths()])));
    expect(planned).toMatchObject({ action: "change", clashes: [], differences: [{ field: "waitTime", before: "2 weeks", after: "3 weeks" }] });
  });

  it("leaves alone what was changed here and not in the feed", () => {
    expect(ofService(planImport([college, maths()], [], after([college, maths()], { waitTime: "No wait" })))).toMatchObject({ action: "same", differences: [], clashes: [] });
  });

  it("keeps what was changed here where the feed changed it too, and says so; the rest of the record changes", () => {
    const planned = ofService(planImport([college, maths({ waitTime: "3 weeks", description: "Fractions" })], [], after([college, maths({ description: "" })], { waitTime: "No wait" })));
    expect(planned).toMatchObject({ action: "change", clashes: [{ field: "waitTime", before: "No wait", after: "3 weeks" }], differences: [{ field: "description", before: "", after: "Fractions" }] });
  });

  it("is no clash where both came to say the same", () => {
    expect(ofService(planImport([college, maths({ waitTime: "No wait" })], [], after([college, maths()], { waitTime: "No wait" })))).toMatchObject({ action: "same", clashes: [] });
  });

  it("does not undo a provider's own later check", () => {
    const before = [college, maths({ assuredDate: day("2026-01-10") })];
    const checkedHere = after(before, { assuredDate: day("2026-03-01") });
    expect(ofService(planImport([college, maths({ assuredDate: day("2026-02-01") })], [], checkedHere))).toMatchObject({ action: "same", clashes: [] });
    expect(ofService(planImport([college, maths({ assuredDate: null })], [], checkedHere))).toMatchObject({ action: "same" });
    expect(ofService(planImport([college, maths({ assuredDate: day("2026-03-02") })], [], after(before)))).toMatchObject({ action: "change" });
  });

  it("takes an organisation that was here first for the feed's of the same name, and fills in only what is blank", () => {
    const here = hereWith({ entries: { organization: { ours: { name: "College", email: null, phone: "01632 960 001" } } } });
    const planned = planImport([candidate("organization", "org", { name: "College", email: "hello@college.example", phone: "01632 960 999" })], [], here);
    expect(planned).toMatchObject([{ recordId: "ours", action: "change", differences: [{ field: "email" }], clashes: [{ field: "phone", before: "01632 960 001" }] }]);
  });

  it("refuses what belongs to an organisation that cannot be used, and says why", () => {
    const planned = planImport([candidate("organization", "org"), maths()], [], hereWith());
    expect(actions(planned)).toEqual(["organization refuse", "service refuse"]);
    expect(ofService(planned).problems).toEqual([{ at: "$", words: "Its organisation cannot be used, so neither can it" }]);
  });

  it("lets what a service's terms stand for be barriers of it", () => {
    const term = candidate("taxonomy_term", "t", { name: "Numeracy" }, "term-here");
    const planned = planImport([college, term, maths({ termIds: ["t", "unknown"], barriers: ["CON"] })], [], hereWith({ barriers: { "term-here": "FUN" } }));
    expect(ofService(planned).entry).toMatchObject({ termIds: ["term-here"], barriers: ["CON", "FUN"] });
  });
});

describe("a service the feed has no longer", () => {
  const gone = (here: Here) => planImport([college], ["s"], here).filter(({ kind }) => kind === "service");

  it("is set to not running now; nothing is deleted", () => {
    expect(gone(after([college, maths()]))).toMatchObject([{ action: "withdraw", differences: [{ field: "status", before: "active", after: "inactive" }] }]);
  });

  it("is left alone where it has ended already, where somebody here said otherwise since, and where no feed brought it", () => {
    expect(gone(after([college, maths({ status: "defunct" })]))).toEqual([]);
    expect(gone(after([college, maths()], { status: "temporarily closed" }))).toEqual([]);
    expect(gone(hereWith())).toEqual([]);
  });

  it("comes back when the feed has it again", () => {
    const known = after([college, maths()]);
    const { recordId = "", digest = {} } = gone(known)[0]!;
    const withdrawn = { ...known, entry: ((kind, id) => { const entry = known.entry(kind, id); return kind === "service" && entry ? { ...entry, status: "inactive" } : entry; }) as Here["entry"], feedRecord: (kind: DirectoryKind, id: string) => (kind === "service" ? { recordId, digest } : known.feedRecord(kind, id)) };
    expect(ofService(planImport([college, maths()], [], withdrawn))).toMatchObject({ action: "change", differences: [{ field: "status", before: "inactive", after: "active" }] });
    expect(gone(withdrawn), "and it is said once").toEqual([]);
  });
});
