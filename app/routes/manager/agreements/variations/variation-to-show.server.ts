import { sayYear } from "#app/content/agreements";
import { changesOf, type ContentNames } from "#app/domain/agreements/variation-changes";
import { yearsOf } from "#app/domain/agreements/profile";
import { parseQuarter, quarterLabel } from "#app/domain/calendar/financial-quarter";
import type { StaffActor } from "#app/domain/people/actor";
import { newestOfEach } from "#app/services/agreements/read-cockpit.server";
import { orNotFound } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { listContentNames } from "#db/queries/agreements/agreement-content";
import { findAgreement, findRules } from "#db/queries/agreements/find-agreement";
import { findVariation } from "#db/queries/agreements/variations";

/** A variation of the agreement in the address, with the names of everything it speaks of and what it changes. */
export async function variationToShow(actor: StaffActor, agreementId = "", variationId = "") {
  return asActor(actor, async (db) => {
    const agreement = orNotFound(await findAgreement(db, agreementId));
    const variation = orNotFound(await findVariation(db, variationId));
    if (variation.agreementId !== agreement.id) throw new Response("Not found", { status: 404 });
    const { organisations, streams } = await listContentNames(db, agreement.id);
    const measures = newestOfEach((await findRules(db, agreement.id)).measures).map(({ code, title }) => ({ code, title }));
    const names: ContentNames = {
      organisation: (id) => organisations.find((each) => each.id === id)?.name ?? id,
      measure: (code) => measures.find((each) => each.code === code)?.title ?? code,
      stream: (id) => streams.find((each) => each.id === id)?.name ?? id,
      year: (year) => sayYear(year.slice(0, 4)),
      quarter: (text) => {
        const quarter = parseQuarter(text);
        return quarter ? quarterLabel(quarter) : text;
      },
    };
    return { agreement, variation, organisations, streams, measures, years: yearsOf(agreement), changes: changesOf(variation.before, variation.after, names) };
  });
}

export type VariationToShow = Awaited<ReturnType<typeof variationToShow>>;
