import type { Deps } from "#app/platform/deps.server";
import { ensureOrganisation } from "#db/queries/people/organisations";
import { countActiveAdministrators } from "#db/queries/people/staff";
import { addPerson } from "./add-person.server";

export interface NewAdministrator {
  name: string;
  email: string;
  organisation: string;
  /** Even where the place has an administrator already. */
  another: boolean;
}

/** The way into a place that has nobody yet; otherwise only `another` makes one more. */
export async function createAdministrator(deps: Deps, { name, email, organisation, another }: NewAdministrator): Promise<{ password: string } | "there-is-one" | "email-taken"> {
  if (!another && (await countActiveAdministrators(deps.db)) > 0) return "there-is-one";
  const organisationId = await ensureOrganisation(deps.db, { id: deps.newId(), name: organisation, createdAt: deps.now() });
  return addPerson(deps, { name: "The command administrator:create" }, { name, email, organisationId, roles: ["administrator"], hubIds: [] });
}
