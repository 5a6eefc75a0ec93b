import type { LinkActor, ResidentActor, Role, StaffActor } from "./actor";

/** Somebody on the staff with these roles, at Northmere Central. */
export function aStaffActor(roles: readonly Role[] = ["adviser"], over: Partial<StaffActor> = {}): StaffActor {
  return { kind: "staff", id: "staff-amina", name: "Amina Yusuf", roles, organisationId: "northmere-city", organisationName: "Northmere City Council", hubIds: ["northmere-central"], ...over };
}

/** A signed-in resident. */
export function aResidentActor(over: Partial<ResidentActor> = {}): ResidentActor {
  return { kind: "resident", id: "resident-rosa", name: "Rosa Marsh", roles: ["resident"], ...over };
}

/** A provider who came by a one-time link. */
export function aLinkActor(over: Partial<LinkActor> = {}): LinkActor {
  return { kind: "link", id: "link-1", name: "Priya Nair", roles: ["provider"], organisationId: "college", organisationName: "Northmere College", referralId: "referral-1", ...over };
}
