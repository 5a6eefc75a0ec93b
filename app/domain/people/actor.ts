import type { ApiScope } from "#app/domain/machines/scopes";

/** What somebody may be asked to do. One person can hold several; an organisation's kind never decides it. */
export const roles = ["adviser", "manager", "administrator", "provider", "provider_lead", "resident"] as const;
export type Role = (typeof roles)[number];

/** Somebody at the council, the Jobcentre or a provider, signed in. */
export interface StaffActor {
  kind: "staff";
  id: string;
  name: string;
  roles: readonly Role[];
  organisationId: string;
  organisationName: string;
  /** The hubs this person works at: whose queue and cases they see. */
  hubIds: readonly string[];
}

/** A person asking for or getting support, signed in by a one-time code. */
export interface ResidentActor {
  kind: "resident";
  id: string;
  name: string;
  roles: readonly ["resident"];
}

/** A provider's answer by one-time link: it reaches one referral and nothing else. */
export interface LinkActor {
  kind: "link";
  id: string;
  name: string;
  roles: readonly ["provider"];
  organisationId: string;
  organisationName: string;
  referralId: string;
}

/** A provider's own system, with a key: what its organisation sees, as far as the key's scopes go. */
export interface MachineActor {
  kind: "machine";
  /** The key. */
  id: string;
  name: string;
  roles: readonly ["provider"];
  organisationId: string;
  organisationName: string;
  scopes: readonly ApiScope[];
}

/** Whoever answers for a provider. */
export type ProviderActor = StaffActor | LinkActor | MachineActor;

export type Actor = StaffActor | ResidentActor | LinkActor;
