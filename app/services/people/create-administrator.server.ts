import { folded } from "#app/domain/finding/search";
import { usualSynonyms } from "#app/domain/finding/usual-synonyms";
import type { Deps } from "#app/platform/deps.server";
import { ensureOrganisation } from "#db/queries/people/organisations";
import { countActiveAdministrators } from "#db/queries/people/staff";
import { addSynonyms } from "#db/queries/services/keep-synonyms";
import { listSynonyms } from "#db/queries/services/search-services";
import { addPerson } from "./add-person.server";

export interface NewAdministrator {
  name: string;
  email: string;
  organisation: string;
  /** Even where the place has an administrator already. */
  another: boolean;
}

/** A place begins with the words of the field that stand for others; it changes them as it likes. Where it has some, they are left as they are. */
async function giveUsualWords(deps: Deps): Promise<void> {
  if ((await listSynonyms(deps.db)).length === 0) await addSynonyms(deps, usualSynonyms.map(({ word, means }) => ({ word: folded(word), means: folded(means) })));
}

/** The way into a place that has nobody yet; otherwise only `another` makes one more. */
export async function createAdministrator(deps: Deps, { name, email, organisation, another }: NewAdministrator): Promise<{ password: string } | "there-is-one" | "email-taken"> {
  const first = (await countActiveAdministrators(deps.db)) === 0;
  if (!another && !first) return "there-is-one";
  if (first) await giveUsualWords(deps);
  const organisationId = await ensureOrganisation(deps.db, { id: deps.newId(), name: organisation, createdAt: deps.now() });
  return addPerson(deps, { name: "The command administrator:create" }, { name, email, organisationId, roles: ["administrator"], hubIds: [] });
}
