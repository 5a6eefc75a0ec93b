import type { StaffActor } from "./actor";

/** Whatever a case may have been opened to that stands for this person: themselves, an adviser's hubs, and the place for its managers. */
export function granteesOf({ id, roles, hubIds }: Pick<StaffActor, "id" | "roles" | "hubIds">, placeId: string): string[] {
  return [id, ...(roles.includes("adviser") ? hubIds : []), ...(roles.includes("manager") ? [placeId] : [])];
}
