import { addDays, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { canonicalJson } from "#app/domain/canonical-json";
import { textOrder } from "#app/domain/text-order";
import type { MeasureDefinition } from "./measure";

/** The rules of an agreement from a day on, as a whole: next year's are the next set. What is published never changes. */
export const measureSetStatuses = ["draft", "published", "discarded"] as const;
export type MeasureSetStatus = (typeof measureSetStatuses)[number];
export type MeasureSetEvent = "change" | "publish" | "discard";

export const measureSetLife: Record<MeasureSetStatus, Partial<Record<MeasureSetEvent, MeasureSetStatus>>> = {
  draft: { change: "draft", publish: "published", discard: "discarded" },
  published: {},
  discarded: {},
};

/** What somebody writes: the rest follows from the set it stands in. */
export type DraftMeasure = Omit<MeasureDefinition, "id" | "version" | "validFrom" | "validTo" | "localSetting">;

/** A version of a measure as it was published, without dates: it applies for as long as the sets that hold it. */
export type PublishedMeasure = Omit<MeasureDefinition, "validFrom" | "validTo">;

export interface PublishedSet {
  id: string;
  validFrom: CalendarDay;
  /** The last day, where a fund ends with nothing after it; otherwise a set applies until the next one begins. */
  validTo?: CalendarDay;
  /** In the order in which they are shown. */
  measures: readonly PublishedMeasure[];
}

const byStart = (a: PublishedSet, b: PublishedSet) => textOrder(a.validFrom, b.validFrom);

/** Each set with the last day on which it applies; `undefined` for a set that goes on. */
function withLastDays(sets: readonly PublishedSet[]): PublishedSet[] {
  const ordered = [...sets].sort(byStart);
  return ordered.map((set, index) => {
    const next = ordered[index + 1];
    const beforeNext = next && addDays(next.validFrom, -1);
    const validTo = beforeNext && (set.validTo === undefined || beforeNext < set.validTo) ? beforeNext : set.validTo;
    return { ...set, validTo };
  });
}

/** The set that applies on a day. */
export function setOn(sets: readonly PublishedSet[], on: CalendarDay): PublishedSet | undefined {
  return withLastDays(sets).find(({ validFrom, validTo }) => validFrom <= on && (validTo === undefined || on <= validTo));
}

/**
 * Every version of every measure with the days on which it applies: from the first set that holds it to the last. In the order of the newest
 * set; what has left the rules comes after it, by code and version.
 */
export function measuresOfSets(sets: readonly PublishedSet[]): MeasureDefinition[] {
  const known = new Map<string, MeasureDefinition>();
  for (const { validFrom, validTo, measures } of withLastDays(sets)) {
    for (const measure of measures) known.set(measure.id, { ...measure, validFrom: known.get(measure.id)?.validFrom ?? validFrom, validTo });
  }
  const newest = [...sets].sort(byStart).at(-1)?.measures.map(({ code }) => code) ?? [];
  const place = ({ code }: MeasureDefinition) => (newest.includes(code) ? newest.indexOf(code) : newest.length);
  return [...known.values()].map(withoutAbsent).sort((a, b) => place(a) - place(b) || textOrder(a.code, b.code) || a.version - b.version);
}

function withoutAbsent(measure: MeasureDefinition): MeasureDefinition {
  if (measure.validTo !== undefined) return measure;
  const { validTo: _none, ...open } = measure;
  return open;
}

export interface NewSet {
  /** What has not stood in the set before as it is: to be kept as new versions. */
  fresh: PublishedMeasure[];
  /** The ids of all of the set's measures, in order. */
  members: string[];
}

/**
 * A draft as it will be kept: what is the same as in the set it follows stays the same version; everything else, and whatever comes back
 * after an absence, is the next version of its code.
 */
export function publishedAs(draft: readonly DraftMeasure[], validFrom: CalendarDay, sets: readonly PublishedSet[], newId: () => string): NewSet {
  const before = setOn(sets, addDays(validFrom, -1));
  const versions = sets.flatMap(({ measures }) => measures);
  const fresh: PublishedMeasure[] = [];
  const members = draft.map((measure) => {
    const same = before?.measures.find((each) => each.code === measure.code && sameRule(each, measure));
    if (same) return same.id;
    const version = Math.max(0, ...versions.filter(({ code }) => code === measure.code).map((each) => each.version)) + 1;
    const published: PublishedMeasure = { ...draftOf(measure), id: newId(), version, localSetting: true };
    fresh.push(published);
    return published.id;
  });
  return { fresh, members };
}

/** The part of a measure that somebody writes. */
export function draftOf(measure: DraftMeasure & Partial<MeasureDefinition>): DraftMeasure {
  const { id: _id, version: _version, validFrom: _from, validTo: _to, localSetting: _local, ...draft } = measure;
  return draft;
}

/** Whether two say the same, in whatever order their fields and lists stand. */
export const sameRule = (one: DraftMeasure, other: DraftMeasure): boolean => canonicalJson(inNoOrder(one)) === canonicalJson(inNoOrder(other));

const inNoOrder = (measure: DraftMeasure) => Object.fromEntries(Object.entries(draftOf(measure)).map(([field, value]: [string, unknown]) => [field, Array.isArray(value) ? value.map(String).sort(textOrder) : value]));
