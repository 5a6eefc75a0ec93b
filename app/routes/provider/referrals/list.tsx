import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { providerViewWords, providerWhyWords } from "#app/content/provider-work";
import { referralStatusColours, referralStatusWords } from "#app/content/referrals";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { daysProviderSeesEnded } from "#app/domain/referrals/referral";
import { dueForProvider, providerViews, viewOf } from "#app/domain/worklists/provider-worklist";
import { today } from "#app/platform/service.server";
import { Due } from "#app/ui/casework/due";
import { FilterTags } from "#app/ui/casework/filter-tags";
import { Pages } from "#app/ui/casework/pages";
import { WorkList } from "#app/ui/casework/work-list";
import { Button } from "#app/ui/govuk/button";
import { Select } from "#app/ui/govuk/select";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { pageSizes, pagingOf } from "#app/web/paging";
import { asActor } from "#db/client.server";
import { countWork, listOwnServices, listWork } from "#db/queries/providers/worklist";
import { askedForIn, queryOf, tagsOf } from "./list-filter";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "referral:answer");
  const query = new URL(request.url).searchParams;
  const paging = pagingOf(query);
  return asActor(actor, async (db) => {
    const services = await listOwnServices(db, actor.organisationId);
    const asked = askedForIn(query, services);
    const filter = { view: asked.view, serviceId: asked.service?.id };
    const [total, rows] = [await countWork(db, filter), await listWork(db, filter, paging)];
    const work = rows.map(({ answeredAt, sentAt, ...row }) => {
      const facts = { ...row, answeredBefore: answeredAt !== null };
      return { ...row, view: viewOf(facts), dueOn: dueForProvider(facts), sent: sentAt && sayDay(londonDayOf(sentAt)) };
    });
    return { organisation: actor.organisationName, services, asked, total, work, paging, today: today() };
  });
}

export default function ProviderReferrals() {
  const { organisation, services, asked, total, work, paging, today: on } = useLoaderData<typeof loader>();
  return (
    <Page title={paging.page > 1 ? `Referrals (page ${paging.page})` : "Referrals"} wide>
      <span className="govuk-caption-l">{organisation}</span>
      <h1 className="govuk-heading-l">Referrals ({total})</h1>
      <form method="get" action="/provider" className="wl-find wl-no-print">
        <Select name="show" label="Show" value={asked.view ?? ""} items={[{ value: "", text: "Everything open" }, ...providerViews.map((value) => ({ value, text: providerViewWords[value] }))]} />
        {services.length > 1 && <Select name="service" label="Service" value={asked.service?.id ?? ""} items={[{ value: "", text: "All your services" }, ...services.map(({ id, name }) => ({ value: id, text: name }))]} />}
        <Button className="govuk-button--secondary">Show</Button>
      </form>
      <FilterTags filters={tagsOf(asked)} />
      {work.length === 0 ? (
        <p className="govuk-body">{asked.view || asked.service ? "There is no referral like this." : "Nothing is waiting for you. New referrals will be here, the one to be answered soonest first."}</p>
      ) : (
        <WorkList
          items={work.map(({ reference, name, serviceName, status, sent, view, dueOn, agreedDay, startedOn, endedOn }) => ({
            id: reference,
            title: <a className="govuk-link" href={`/provider/referrals/${reference}`}>{name ? <>{name}<span className="govuk-visually-hidden">, {reference}</span></> : reference}</a>,
            facts: [name ? reference : "Name not shared", sent !== null && `Sent ${sent}`],
            reason: <p>{serviceName} <Tag className={referralStatusColours[status]}>{referralStatusWords[status]}</Tag><span className="wl-beneath">{providerWhyWords[view]}</span></p>,
            due: dueOn ? <Due on={dueOn} today={on} /> : endedOn ? `Ended ${sayDay(endedOn)}` : startedOn ? `Started ${sayDay(startedOn)}` : agreedDay ? `Agreed for ${sayDay(agreedDay)}` : undefined,
            action: view === "report" && <a className="govuk-link" href={`/provider/referrals/${reference}/report`}>Write the report<span className="govuk-visually-hidden"> on {name ?? reference}</span></a>,
          }))}
        />
      )}
      <Pages total={total} page={paging.page} size={paging.size} sizes={pageSizes} path="/provider" query={queryOf(asked)} />
      <p className="govuk-body-s">You see a referral while it is open and for {daysProviderSeesEnded} days after it ends.</p>
    </Page>
  );
}
