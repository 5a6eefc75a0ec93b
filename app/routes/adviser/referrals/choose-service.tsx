import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { freshnessWords, sayFit, sayMissing } from "#app/content/referrals";
import { sayDay } from "#app/domain/calendar/words";
import { isPossible, rankServices } from "#app/domain/referrals/matching";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { Pages } from "#app/ui/casework/pages";
import { ServiceList } from "#app/ui/casework/service-list";
import { Button } from "#app/ui/govuk/button";
import { Input } from "#app/ui/govuk/input";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { findCaseForReferral } from "#db/queries/referrals/find-case-for-referral";
import { listServicesForFinding } from "#db/queries/services/list-services";
import { mentions, pageAsked, sizes } from "./find";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "referral:make");
  const query = new URL(request.url).searchParams;
  const words = (query.get("q") ?? "").slice(0, 100);
  return asActor(actor, async (db) => {
    const found = orNotFound(await findCaseForReferral(db, params.caseRef ?? "", today()));
    const ranked = rankServices(await listServicesForFinding(db), found.facts, today()).filter(({ service }) => mentions(service, words));
    await recordCaseRead(depsWithin(db), actor, found);
    const { page, size } = pageAsked(query, ranked.length);
    return {
      reference: found.reference,
      name: found.residentName,
      inSupport: found.status === "in_support",
      words,
      total: ranked.length,
      page,
      size,
      services: ranked.slice((page - 1) * size, page * size).map(({ service, fits, missing, freshness }) => ({
        id: service.id,
        name: service.name,
        organisation: service.organisationName,
        description: service.description,
        fits: fits.map(sayFit),
        missing: missing.map(sayMissing),
        wait: service.waitTime,
        alert: service.alert,
        checked: [service.assuredDate ? `Checked on ${sayDay(service.assuredDate)}` : "", freshnessWords[freshness]].filter(Boolean).join(". "),
        possible: isPossible({ missing }),
      })),
    };
  });
}

export default function ChooseService() {
  const { reference, name, inSupport, words, total, page, size, services } = useLoaderData<typeof loader>();
  const path = `/adviser/cases/${reference}/referrals/new`;
  return (
    <Page title={`Choose a service: ${reference}`} wide back={{ href: `/adviser/cases/${reference}`, text: "Back to the case" }}>
      <span className="govuk-caption-l">{name}, {reference}</span>
      <h1 className="govuk-heading-l">Choose a service ({total})</h1>
      {inSupport ? (
        <p className="govuk-body">Those that fit {name} best come first, with why they fit and what is missing.</p>
      ) : (
        <p className="govuk-body">This case is not in support, so it cannot be referred. You can look at what there is.</p>
      )}
      <search>
        <form method="get" className="wl-find">
          <Input name="q" label="Find a service by name, provider or words" value={words} formGroup={{ className: "wl-find__search" }} />
          <Button className="govuk-button--secondary">Find</Button>
        </form>
      </search>
      {services.length === 0 && <p className="govuk-body">{words ? "No service has these words. Try fewer or other words." : "No service takes referrals at the moment. Services will be here when the place’s directory has them."}</p>}
      <ServiceList services={services} hrefOf={({ id, possible }) => (inSupport && possible ? `${path}/${id}` : undefined)} />
      <Pages total={total} page={page} size={size} sizes={sizes} path={path} query={words ? { q: words } : {}} />
    </Page>
  );
}
