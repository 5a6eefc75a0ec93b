import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { variationReasonWords, variationTags } from "#app/content/variations";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { AgreementPages } from "#app/ui/casework/agreement-pages";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Table } from "#app/ui/govuk/table";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { findAgreement } from "#db/queries/agreements/find-agreement";
import { listVariations } from "#db/queries/agreements/variations";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "agreement:read");
  const discarded = new URL(request.url).searchParams.get("saved") === "discarded";
  return asActor(actor, async (db) => {
    const agreement = orNotFound(await findAgreement(db, params.agreementId ?? ""));
    const variations = (await listVariations(db, agreement.id)).map(({ id, number, status, reason, writtenAt, writtenByName, agreedAt, agreedByName }) => ({ id, number, status, reason, writtenByName, agreedByName, writtenOn: londonDayOf(writtenAt), agreedOn: agreedAt && londonDayOf(agreedAt) }));
    return { agreement, variations, discarded };
  });
}

export default function Variations() {
  const { agreement, variations, discarded } = useLoaderData<typeof loader>();
  const address = `/manager/agreements/${agreement.id}/variations`;
  const inWriting = variations.find(({ status }) => status === "draft");
  return (
    <Page title={`Changes: ${agreement.name}`} back={{ href: "/manager/agreements", text: "All agreements" }} wide before={discarded ? <NotificationBanner type="success">The change is discarded. The agreement says what it said</NotificationBanner> : undefined}>
      <span className="govuk-caption-l">{agreement.name}</span>
      <h1 className="govuk-heading-l">Changes of the agreement</h1>
      <AgreementPages agreementId={agreement.id} current="/variations" />
      <p className="govuk-body">A change is written by one manager and agreed by another. Then it is a version with a number, and stays readable with what was before.</p>
      {inWriting ? <Button href={`${address}/${inWriting.id}`}>Go on with the change that is being written</Button> : <Button href={`${address}/new`}>Write a change</Button>}
      {variations.length === 0 ? (
        <p className="govuk-body">The agreement has not been changed. Each change will stand here, the newest first.</p>
      ) : (
        <Table
          className="wl-table-stacked" caption="Changes, the newest first" captionClassName="govuk-visually-hidden" firstCellIsHeader head={["Change", "Why", "Status", "Written", "Agreed"]}
          rows={variations.map(({ id, number, status, reason, writtenOn, writtenByName, agreedOn, agreedByName }) => [
            { text: <a className="govuk-link" href={`${address}/${id}`}>{number === null ? (status === "draft" ? "The change being written" : `A change of ${sayDay(writtenOn)}`) : `Version ${number}`}</a> },
            { text: variationReasonWords[reason], "data-label": "Why" },
            { text: <Tag className={variationTags[status].className}>{variationTags[status].text}</Tag>, "data-label": "Status" },
            { text: `${sayDay(writtenOn)}, ${writtenByName}`, "data-label": "Written" },
            { text: agreedOn === null ? "Not agreed" : `${sayDay(agreedOn)}, ${agreedByName ?? ""}`, "data-label": "Agreed" },
          ])}
        />
      )}
    </Page>
  );
}
