import type { ChangeSource } from "#app/domain/directory/codes";
import type { MachineActor, StaffActor } from "#app/domain/people/actor";

/** Who keeps a course's starts: its provider, by an account or by its own system, or an administrator. */
export type Keeper = StaffActor | MachineActor;

/** Whether a course is theirs to keep; the database asks the same. */
export const mayKeep = (by: Keeper, { organisationId }: { organisationId: string }): boolean => (by.kind === "staff" && by.roles.includes("administrator")) || by.organisationId === organisationId;

export const sourceOf = (by: Keeper): ChangeSource => (by.kind === "machine" ? "machine" : by.roles.includes("administrator") ? "administrator" : "provider");
