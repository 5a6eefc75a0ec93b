import type { Actor, Role } from "./actor";

/** The whole of who may do what, by kind of work. Whose records it may be done to is decided by the query and by the database. */
export const permissions = {
  "case:list": ["adviser", "manager"],
  "case:read": ["adviser", "manager"],
  "case:attach": ["adviser"],
  "case:close": ["adviser"],
  "case:work": ["adviser"],
  "case:restrict": ["adviser", "manager"],
  "case:break-glass": ["adviser", "manager"],
  "case:reassign": ["adviser", "manager"],
  "break-glass:review": ["manager"],
  "note:write": ["adviser"],
  "contact:record": ["adviser"],
  "handover:make": ["adviser"],
  "records:join": ["adviser"],
  "plan:query": ["manager"],
  "activity:confirm": ["adviser"],
  "application:take": ["adviser"],
  "list:import": ["adviser"],
  "template:write": ["adviser", "manager"],
  "casework:oversee": ["manager"],
  "permission:record": ["adviser"],
  "application:triage": ["adviser"],
  "plan:read": ["adviser", "manager"],
  "plan:edit": ["adviser"],
  "message:write": ["adviser"],
  "document:ask": ["adviser"],
  "document:open": ["adviser", "manager"],
  "referral:make": ["adviser"],
  "appointment:keep": ["adviser"],
  "outcome:record": ["adviser"],
  "outcome:verify": ["adviser", "manager"],
  "evidence:sample": ["manager"],
  "return:read": ["manager"],
  "return:build": ["manager"],
  "return:freeze": ["manager"],
  "return:sign-off": ["manager"],
  "return:download": ["manager"],
  "agreement:read": ["manager"],
  "agreement:keep": ["manager"],
  "agreement:vary": ["manager"],
  "caseload:read": ["manager"],
  "place:administer": ["administrator"],
  // A manager: sees the case without having written in it; an administrator sees no case.
  "rights:answer": ["manager"],
  "rules:keep": ["administrator"],
  "feedback:read": ["manager", "administrator"],
  "directory:import": ["administrator"],
  "directory:keep": ["administrator"],
  "referral:answer": ["provider", "provider_lead"],
  "register:keep": ["provider", "provider_lead"],
  "services:keep": ["provider", "provider_lead"],
  "provider-team:keep": ["provider_lead"],
  "machine-access:keep": ["provider_lead"],
  "cooperation:read-own": ["provider", "provider_lead"],
  "cooperation:read-team": ["adviser", "manager"],
  "cooperation:comment": ["provider_lead", "manager"],
  "cooperation:compare": ["manager"],
  "unmet-need:record": ["adviser"],
  "unmet-need:report": ["manager"],
  "own-record:read": ["resident"],
  "own-record:change": ["resident"],
  "own-plan:tick": ["resident"],
  "own-messages:write": ["resident"],
  "own-documents:send": ["resident"],
  "own-appointment:change": ["resident"],
  "account:own": ["adviser", "manager", "administrator", "provider", "provider_lead"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether this person's roles allow this kind of work at all. */
export function can(actor: Actor, permission: Permission): boolean {
  // A one-time link answers its referral and does nothing else.
  if (actor.kind === "link") return permission === "referral:answer";
  const allowed: readonly Role[] = permissions[permission];
  return actor.roles.some((role) => allowed.includes(role));
}
