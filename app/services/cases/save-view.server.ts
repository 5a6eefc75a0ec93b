import { mostViews } from "#app/domain/cases/case-list";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { insertSavedView, listSavedViews } from "#db/queries/cases/saved-views";

export interface SavingView {
  name: string;
  /** The query of the list's address: filters, and never what was searched for. */
  query: Record<string, string>;
  /** The hub it is shared with. */
  hubId?: string;
}

/** Keeps a list under a name, for oneself or for a hub one works at. Two of one's own never have the same name. */
export async function saveView(deps: Deps, actor: StaffActor, { name, query: { search: _search, page: _page, ...query }, hubId }: SavingView): Promise<"done" | "same-name" | "too-many" | "not-your-hub"> {
  if (hubId && !actor.hubIds.includes(hubId)) return "not-your-hub";
  const own = (await listSavedViews(deps.db, actor.id)).filter((view) => view.own);
  if (own.length >= mostViews) return "too-many";
  if (own.some((view) => view.name.toLowerCase() === name.toLowerCase())) return "same-name";
  await insertSavedView(deps, actor, { name, query, hubId: hubId ?? null });
  return "done";
}
