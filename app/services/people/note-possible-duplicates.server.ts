import { dayAndMonthSwapped, namesInOtherOrders, possibleMatch, type MatchFacts } from "#app/domain/people/possible-match";
import type { Deps } from "#app/platform/deps.server";
import { insertPossibleDuplicates, listCasesOfResidents, listResembling } from "#db/queries/people/possible-duplicates";

/**
 * Keeps which earlier cases may be of the same person as a new one, for the advisers who see both. The person is never told and
 * nothing is stopped. Runs as the service. Two that arrive in the same moment do not find each other.
 */
export async function notePossibleDuplicates({ db, now, newId }: Deps, { caseId, resident }: { caseId: string; resident: MatchFacts & { id: string } }): Promise<void> {
  const { id: residentId, nameKey, dateOfBirth, niNumber, phoneKey, emailKey } = resident;
  const swapped = dayAndMonthSwapped(dateOfBirth);
  const resembling = await listResembling(db, residentId, { nameKeys: namesInOtherOrders(nameKey), datesOfBirth: swapped ? [dateOfBirth, swapped] : [dateOfBirth], niNumber, phoneKey, emailKey });
  const matches = new Map(resembling.flatMap((other) => {
    const match = possibleMatch(resident, other);
    return match ? [[other.id, match] as const] : [];
  }));
  if (matches.size === 0) return;
  const others = await listCasesOfResidents(db, [...matches.keys()]);
  const foundAt = now();
  await insertPossibleDuplicates(db, others.map(({ id: otherCaseId, residentId: otherResidentId }) => ({ id: newId(), caseId, residentId, otherCaseId, otherResidentId, foundAt, ...matches.get(otherResidentId)! })));
}
