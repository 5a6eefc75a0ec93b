import type { Actor, Role } from "./actor";

/** The whole of who may do what, by kind of work. Whose records it may be done to is decided by the query and by the database. */
export const permissions = {
  "case:list": ["adviser", "manager"],
  "case:read": ["adviser", "manager"],
  "case:attach": ["adviser"],
  "application:triage": ["adviser"],
  "plan:read": ["adviser", "manager"],
  "plan:edit": ["adviser"],
  "referral:make": ["adviser"],
  "outcome:record": ["adviser"],
  "outcome:verify": ["adviser", "manager"],
  "return:read": ["manager"],
  "return:build": ["manager"],
  "return:freeze": ["manager"],
  "return:sign-off": ["manager"],
  "return:download": ["manager"],
  "agreement:read": ["manager"],
  "caseload:read": ["manager"],
  "place:administer": ["administrator"],
  "referral:answer": ["provider"],
  "own-record:read": ["resident"],
  "own-plan:tick": ["resident"],
  "account:own": ["adviser", "manager", "administrator", "provider"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether this person's roles allow this kind of work at all. */
export function can(actor: Actor, permission: Permission): boolean {
  const allowed: readonly Role[] = permissions[permission];
  return actor.roles.some((role) => allowed.includes(role));
}
