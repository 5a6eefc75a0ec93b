import { keyedHash } from "#app/services/identity/keyed-hash.server";

/**
 * Who holds an application that a member of staff fills in with a resident: this person in this browser (`visit` is the hash of its
 * cookie). Neither a colleague who signs in at the same desk nor the public's pages in the same browser find it.
 */
export const holderAtDesk = (staffId: string, visit: string): string => keyedHash("application at the desk", `${staffId} ${visit}`);

/** Hours for which one that staff began is kept unless it is sent or given on with a code [L]. */
export const hoursAtDesk = 24;
