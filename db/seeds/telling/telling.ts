import { and, asc, eq, isNull } from "drizzle-orm";
import type { Offer } from "#app/domain/cases/offer";
import type { ResidentActor, StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { residents } from "../../schema/people";
import { triageEntries } from "../../schema/applications";
import { cases } from "../../schema/cases";
import type { Happening, HappeningKind } from "../lives/happening";
import type { Life, TimedHappening } from "../lives/life";
import { staffActor } from "../place/staff";

/** The case a life is about, once there is one. */
export interface ToldCase {
  id: string;
  reference: string;
  resident: ResidentActor;
}

/** What telling one happening goes by. `deps` are stopped at its instant. */
export interface Telling {
  deps: Deps;
  life: Life;
  moment: TimedHappening;
  lead: StaffActor;
  /** Throws before the application. */
  ofCase: () => ToldCase;
  begin: (told: ToldCase) => void;
}

export type Teller<Kind extends HappeningKind> = (telling: Telling, happening: Extract<Happening, { kind: Kind }>) => Promise<void>;
export type Tellers<Kind extends HappeningKind> = { [One in Kind]: Teller<One> };

/** A service's refusal stops the seed: a life that cannot have been is a mistake in the story. */
export function mustBe(answer: unknown, { life, moment }: Telling): void {
  const refused = typeof answer === "string" ? !["done", "verified", "withdrawn"].includes(answer) : typeof answer === "object" && answer !== null && ("problems" in answer || "changed" in answer || "already" in answer || "alreadyOpen" in answer || "unanswered" in answer);
  if (refused || answer === false) throw new Error(`${life.key}: ${moment.happening.kind} on ${moment.on} was refused: ${JSON.stringify(answer)}`);
}

/** Somebody of the staff by the part they play in this life, or by their key. */
export function playedBy({ life }: Telling, part: string | undefined): StaffActor {
  const parts: Record<string, string> = { lead: life.lead, colleague: life.colleague, "other-hub": life.otherHubs };
  return staffActor(parts[part ?? "lead"] ?? part!);
}

export async function findToldCase({ db }: Pick<Deps, "db">, reference: string): Promise<ToldCase> {
  const [found] = await db
    .select({ id: cases.id, residentId: cases.residentId, name: residents.firstName })
    .from(cases)
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .where(eq(cases.reference, reference));
  if (!found) throw new Error(`there is no case ${reference}`);
  return { id: found.id, reference, resident: { kind: "resident", id: found.residentId, name: found.name, roles: ["resident"] } };
}

/** The turn in the queue that waits longest. */
export async function openEntryOf({ db }: Pick<Deps, "db">, caseId: string): Promise<{ id: string; version: number; askedOffer: Offer | null }> {
  const [entry] = await db
    .select({ id: triageEntries.id, version: triageEntries.version, askedOffer: triageEntries.askedOffer })
    .from(triageEntries)
    .where(and(eq(triageEntries.caseId, caseId), isNull(triageEntries.decidedAt)))
    .orderBy(asc(triageEntries.arrivedAt))
    .limit(1);
  if (!entry) throw new Error("the case is not in triage");
  return entry;
}
