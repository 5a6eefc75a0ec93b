import { redirect, type AppLoadContext } from "@remix-run/node";
import type { Actor, ResidentActor, Role, StaffActor } from "#app/domain/people/actor";
import { can, type Permission } from "#app/domain/people/permissions";

type ResidentPermission = Extract<Permission, `own-${string}`>;

const forResidents = (permission: Permission): permission is ResidentPermission => permission.startsWith("own-");

/** Who is asking, if they may do this kind of work. Not signed in: to the sign-in page. Signed in as somebody else: 403. */
export function requirePermission(context: AppLoadContext, permission: ResidentPermission): ResidentActor;
export function requirePermission(context: AppLoadContext, permission: Exclude<Permission, ResidentPermission>): StaffActor;
export function requirePermission({ asking: { actor, path } }: AppLoadContext, permission: Permission): Actor {
  if (!actor) throw redirect(`${forResidents(permission) ? "/sign-in" : "/staff/sign-in"}?next=${encodeURIComponent(path)}`);
  if (!can(actor, permission)) throw new Response("Not permitted", { status: 403 });
  return actor;
}

/** Whose record it is decides the query; a record that is not theirs does not exist for them. */
export function orNotFound<T>(found: T | undefined | null | "not-found"): T {
  if (found === undefined || found === null || found === "not-found") throw new Response("Not found", { status: 404 });
  return found;
}

/** Where somebody belongs after signing in. */
export function homeOf(actor: Actor): string {
  const homes: [Role, string][] = [["resident", "/my"], ["adviser", "/adviser"], ["manager", "/manager"], ["administrator", "/admin"]];
  return homes.find(([role]) => (actor.roles as readonly Role[]).includes(role))?.[1] ?? "/provider";
}

/** Only ever a path of this service: anything else that stands in `next` goes home instead. */
export function safeNext(next: string | null | undefined, home: string): string {
  return next && /^\/[a-z0-9][\w\-/]*$/i.test(next) ? next : home;
}
