import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sayYear } from "#app/content/agreements";
import { sayPence } from "#app/domain/agreements/money";
import { yearsOf } from "#app/domain/agreements/profile";
import { quarterOf } from "#app/domain/calendar/financial-quarter";
import { sayDay } from "#app/domain/calendar/words";
import { today } from "#app/platform/service.server";
import { readValue } from "#app/services/agreements/read-value.server";
import { AgreementPages } from "#app/ui/casework/agreement-pages";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Select } from "#app/ui/govuk/select";
import { Table } from "#app/ui/govuk/table";
import { WarningText } from "#app/ui/govuk/warning-text";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { findAgreement } from "#db/queries/agreements/find-agreement";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "agreement:read");
  const agreement = orNotFound(await asActor(actor, (db) => findAgreement(db, params.agreementId ?? "")));
  const { searchParams } = new URL(request.url);
  const years = yearsOf(agreement);
  const year = years.find((each) => each === searchParams.get("year")) ?? years.find((each) => each === quarterOf(today()).slice(0, 4)) ?? years.at(-1) ?? "";
  return { agreement, years, year, measures: await readValue(actor, agreement, year, today()), saved: searchParams.get("saved") === "set" };
}

export default function Value() {
  const { agreement, years, year, measures, saved } = useLoaderData<typeof loader>();
  const address = `/manager/agreements/${agreement.id}/value`;
  const valued = measures.filter(({ estimate, current }) => current || estimate.people > 0);
  const others = measures.filter((measure) => !valued.includes(measure));
  const money = (label: string, pence: number) => ({ text: sayPence(pence), format: "numeric" as const, "data-label": label });
  return (
    <Page title={`Estimate of value: ${agreement.name}`} back={{ href: "/manager/agreements", text: "All agreements" }} wide before={saved ? <NotificationBanner type="success">The value is written down. What was said before stays for the days before</NotificationBanner> : undefined}>
      <span className="govuk-caption-l">{agreement.name}</span>
      <h1 className="govuk-heading-l">An estimate of public value</h1>
      <AgreementPages agreementId={agreement.id} current="/value" />
      <WarningText>This is an estimate by values the agreement has chosen. It is in no return and in no file, and nobody is paid by it.</WarningText>
      <form method="get" action={address} className="wl-find wl-no-print">
        <Select name="year" label="Year from April" value={year} items={years.map((each) => ({ value: each, text: sayYear(each) }))} />
        <Button className="govuk-button--secondary">Show</Button>
      </form>
      {valued.length === 0 ? (
        <p className="govuk-body">No value is written down for any measure yet. Once one is, its estimate stands here from low to high, with where it comes from.</p>
      ) : (
        <>
          <Table
            className="wl-table-stacked"
            caption={`Estimate for ${sayYear(year)}, to the nearest £100`}
            captionClassName="govuk-table__caption--m"
            firstCellIsHeader
            head={["Measure", ...["People", "Low", "Central", "High"].map((text) => ({ text, format: "numeric" as const }))]}
            rows={valued.map(({ title, estimate }) => [
              `${title}${estimate.withoutValue > 0 ? ` (${estimate.withoutValue} more before a value was in force)` : ""}`,
              { text: String(estimate.people), format: "numeric", "data-label": "People" },
              money("Low", estimate.lowPence), money("Central", estimate.pence), money("High", estimate.highPence),
            ])}
          />
          <p className="govuk-body">There is no sum of the measures: somebody’s job, and that they were in it for 26 weeks, are one change.</p>
          <Table
            className="wl-table-stacked"
            caption="What one more person is said to be worth, today (local settings)"
            captionClassName="govuk-table__caption--m"
            firstCellIsHeader
            head={["Measure", ...["Low", "Central", "High", "Would have happened anyway"].map((text) => ({ text, format: "numeric" as const })), "Where it comes from", "Change"]}
            rows={valued.flatMap(({ code, title, current }) => (current ? [[
              title, money("Low", current.lowPence), money("Central", current.pence), money("High", current.highPence),
              { text: `${current.deadweightPercent} in 100`, format: "numeric" as const, "data-label": "Would have happened anyway" },
              { text: `${current.source}, ${sayDay(current.sourceOn)}. In force from ${sayDay(current.validFrom)}, written by ${current.recordedByName}`, "data-label": "Where it comes from" },
              { text: <a className="govuk-link" href={`${address}/${code}`}>Write a new value<span className="govuk-visually-hidden"> of {title}</span></a> },
            ]] : []))}
          />
        </>
      )}
      {others.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Measures without a value</h2>
          <ul className="govuk-list">{others.map(({ code, title }) => <li key={code}><a className="govuk-link" href={`${address}/${code}`}>{title}: write down a value</a></li>)}</ul>
        </>
      )}
      <h2 className="govuk-heading-m">What it is not</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>It is no money that anybody saved, spent or can spend.</li>
        <li>It does not show that support caused what happened. The share to whom it would have happened anyway is a chosen number, not a measured one.</li>
        <li>People are worth no more or less by it, and it does not say whom to help.</li>
        <li>From low to high is as far as the chosen values reach. What is not in them, such as health, children or neighbours, is not in it.</li>
      </ul>
    </Page>
  );
}
