import type { MeasureDefinition } from "#app/domain/agreements/measure";
import type { ReturnLine } from "./return-line";

/** People and events of the quarter itself, counted separately; adjustments of earlier quarters beside them. */
export interface MeasureTotal {
  measureCode: string;
  title: string;
  /** Residents with at least one event: two jobs of one person are 1 person, 2 events. */
  people: number;
  events: number;
  /** Events of earlier quarters added and taken back by this return. */
  added: number;
  takenBack: number;
}

/** One total for each measure, in the order of the measures, with a nought where nothing counted. */
export function totalsOf(lines: readonly ReturnLine[], measures: readonly MeasureDefinition[]): MeasureTotal[] {
  const newest = new Map<string, MeasureDefinition>();
  for (const measure of measures) if ((newest.get(measure.code)?.version ?? 0) < measure.version) newest.set(measure.code, measure);
  return [...newest.values()].map(({ code, title }) => {
    const own = lines.filter(({ measureCode }) => measureCode === code);
    const claims = own.filter(({ lineKind }) => lineKind === "claim");
    const adjustments = own.filter(({ lineKind }) => lineKind === "adjustment");
    return {
      measureCode: code,
      title,
      people: countPeople(claims),
      events: claims.length,
      added: adjustments.filter(({ events }) => events === 1).length,
      takenBack: adjustments.filter(({ events }) => events === -1).length,
    };
  });
}

/** How many residents these lines are about. */
export function countPeople(lines: readonly ReturnLine[]): number {
  return new Set(lines.map(({ residentId }) => residentId)).size;
}
