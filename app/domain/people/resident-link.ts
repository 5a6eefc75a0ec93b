/** What a one-time link to a resident is for. It proves nothing about who holds it beyond that one thing. */
export const residentLinkPurposes = ["object", "still_in_work", "calendar"] as const;
export type ResidentLinkPurpose = (typeof residentLinkPurposes)[number];
