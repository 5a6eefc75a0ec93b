import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sayDay } from "#app/domain/calendar/words";
import { AgreementPages } from "#app/ui/casework/agreement-pages";
import { Table } from "#app/ui/govuk/table";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { listAgreementCouncils } from "#db/queries/agreements/agreement-life";
import { findAgreement, findRules, listPartners } from "#db/queries/agreements/find-agreement";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "agreement:read");
  const { agreement, partners, rules, councils } = await asActor(actor, async (db) => {
    const found = orNotFound(await findAgreement(db, params.agreementId ?? ""));
    return { agreement: found, partners: await listPartners(db, found.id), rules: await findRules(db, found.id), councils: await listAgreementCouncils(db, found.id) };
  });
  return {
    agreement,
    partners,
    streams: rules.streams.map(({ code, name, fromOn, untilOn }) => ({ code, name, fromOn, untilOn })),
    measures: rules.measures,
    councils: councils.map(({ name }) => name),
  };
}

export default function AgreementRules() {
  const { agreement, partners, streams, measures, councils } = useLoaderData<typeof loader>();
  return (
    <Page title={`Measures, partners and streams: ${agreement.name}`} back={{ href: "/manager/agreements", text: "All agreements" }} wide>
      <span className="govuk-caption-l">
        {agreement.name}, {sayDay(agreement.fromOn)} to {sayDay(agreement.untilOn)}
      </span>
      <h1 className="govuk-heading-l">Measures, partners and streams</h1>
      <AgreementPages agreementId={agreement.id} current="/rules" />
      <p className="govuk-body">{agreement.summary}</p>

      <h2 className="govuk-heading-m">Councils</h2>
      {councils.length === 0 ? <p className="govuk-body">No councils are named yet. Those whose residents the agreement is for will stand here.</p> : <p className="govuk-body">For residents of {councils.join(", ")}.</p>}

      <h2 className="govuk-heading-m">Measures and their rules</h2>
      <p className="govuk-body">Every rule is a local setting of this agreement. A change is a new version with its own dates.</p>
      {measures.map(({ code, version, title, definition, validFrom, validTo }) => (
        <section key={`${code}-${version}`}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{title}</h3>
          <p className="govuk-body govuk-!-margin-bottom-1">{definition}</p>
          <p className="govuk-body wl-why-counts__rule">
            Code {code}, version {version}, from {sayDay(validFrom)}
            {validTo && ` to ${sayDay(validTo)}`}
          </p>
        </section>
      ))}

      <h2 className="govuk-heading-m">Partners and their duties</h2>
      {partners.length === 0 ? <p className="govuk-body">No partners are named yet. Each will stand here with what it has a duty to do.</p> : <Table className="wl-table-stacked" caption="Partners and their duties" captionClassName="govuk-visually-hidden" firstCellIsHeader head={["Partner", "Duty"]} rows={partners.map(({ name, duty }) => [name, duty])} />}

      <h2 className="govuk-heading-m">Funding streams</h2>
      {streams.length === 0 ? (
        <p className="govuk-body">No funding streams are pooled in this agreement yet.</p>
      ) : (
        <Table
          className="wl-table-stacked"
          caption="Funding streams pooled in this agreement"
          captionClassName="govuk-visually-hidden"
          firstCellIsHeader
          head={["Stream", "Code", "Dates"]}
          rows={streams.map(({ code, name, fromOn, untilOn }) => [name, { text: code, "data-label": "Code" }, { text: `${sayDay(fromOn)} to ${sayDay(untilOn)}`, "data-label": "Dates" }])}
        />
      )}
    </Page>
  );
}
