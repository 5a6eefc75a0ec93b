import type { AroundTheSet } from "#app/domain/agreements/check-measure-set";
import type { Db } from "../../client.server";
import { listFrozenQuarters } from "../returns/returns";
import { findAgreement } from "./find-agreement";
import { listPublishedSets } from "./measure-sets";

/** What a new set of rules must fit into; `undefined` where there is no such agreement. Frozen quarters are read by whoever may see returns: the service, for an administrator. */
export async function aroundSet(db: Db, agreementId: string): Promise<AroundTheSet | undefined> {
  const agreement = await findAgreement(db, agreementId);
  if (!agreement) return undefined;
  return { agreement, published: await listPublishedSets(db, agreementId), frozenQuarters: (await listFrozenQuarters(db, agreementId)).map(({ quarter }) => quarter) };
}
