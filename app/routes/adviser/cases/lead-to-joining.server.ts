import { redirect } from "@remix-run/node";
import { mayWorkOn } from "#app/domain/cases/team";
import type { StaffActor } from "#app/domain/people/actor";
import { joinPath } from "#app/web/join-path";

/** A page that is a form and nothing else, for whoever only reads the case: joining it comes first, before anything is typed, and leads back to it. */
export function leadToJoining(actor: StaffActor, { url }: Pick<Request, "url">, { reference, onTeam }: { reference: string; onTeam: boolean }): void {
  const { pathname, search } = new URL(url);
  if (!mayWorkOn(actor, { onTeam })) throw redirect(joinPath(reference, pathname + search));
}
