import type { NoteReaders } from "#app/content/record";
import type { StaffActor } from "#app/domain/people/actor";

/** Who would read a note of this person's on this case, by kind. */
export function readersOf(actor: StaffActor, { person, leadId, leadName }: { person: { hubName: string; restricted: boolean }; leadId: string | null; leadName: string | null }): NoteReaders {
  return { hubName: person.hubName, restricted: person.restricted, organisationName: actor.organisationName, leadName: leadName ?? undefined, leadIsYou: leadId === actor.id };
}
