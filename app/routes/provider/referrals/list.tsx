import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { referralStatusColours, referralStatusWords } from "#app/content/referrals";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { daysProviderSeesEnded } from "#app/domain/referrals/referral";
import { today } from "#app/platform/service.server";
import { Due } from "#app/ui/casework/due";
import { Pages } from "#app/ui/casework/pages";
import { WorkList } from "#app/ui/casework/work-list";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { countReferralsForProvider, listReferralsForProvider, providerParts, type ProviderPart } from "#db/queries/referrals/list-for-provider";

const size = 25;

const headings: Record<ProviderPart, { title: string; none: string }> = {
  waiting: { title: "Waiting for your answer", none: "Nothing waits for you. New referrals will be here, the one to be answered soonest first." },
  open: { title: "Open", none: "Referrals you have accepted, or asked a question about, will be here until they end." },
  ended: { title: `Ended in the last ${daysProviderSeesEnded} days`, none: `Referrals that end will be here for ${daysProviderSeesEnded} days.` },
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "referral:answer");
  const query = new URL(request.url).searchParams;
  const shown = providerParts.find((part) => part === query.get("show"));
  return asActor(actor, async (db) => {
    const counts = await countReferralsForProvider(db);
    const last = shown ? Math.max(1, Math.ceil(counts[shown] / size)) : 1;
    const page = shown ? Math.min(Math.max(Number(/^\d{1,4}$/.exec(query.get("page") ?? "")?.[0] ?? 1), 1), last) : 1;
    const parts = [];
    for (const part of shown ? [shown] : providerParts) {
      const rows = await listReferralsForProvider(db, part, { limit: size, offset: (page - 1) * size });
      parts.push({ part, count: counts[part], rows: rows.map((row) => ({ ...row, sent: row.sentAt && sayDay(londonDayOf(row.sentAt)) })) });
    }
    return { organisation: actor.organisationName, parts, shown, page, today: today() };
  });
}

export default function ListReferrals() {
  const { organisation, parts, shown, page, today: on } = useLoaderData<typeof loader>();
  return (
    <Page title={shown ? `${headings[shown].title}: referrals` : "Referrals"} wide back={shown && { href: "/provider", text: "All referrals" }}>
      <span className="govuk-caption-l">{organisation}</span>
      <h1 className="govuk-heading-l">Referrals</h1>
      {parts.map(({ part, count, rows }) => (
        <section key={part} aria-labelledby={`part-${part}`}>
          <h2 className="govuk-heading-m" id={`part-${part}`}>{headings[part].title} ({count})</h2>
          {rows.length === 0 ? (
            <p className="govuk-body">{headings[part].none}</p>
          ) : (
            <WorkList
              items={rows.map(({ reference, name, serviceName, status, sent, respondByOn, waitingUntilOn, endedOn }) => ({
                id: reference,
                title: <a className="govuk-link" href={`/provider/referrals/${reference}`}>{name ?? "Name not shared"}<span className="govuk-visually-hidden">, {reference}</span></a>,
                facts: [reference, sent !== null && `Sent ${sent}`],
                reason: <p>{serviceName} <Tag className={referralStatusColours[status]}>{referralStatusWords[status]}</Tag></p>,
                due: part === "waiting" && respondByOn ? <Due on={respondByOn} today={on} /> : status === "waiting_list" && waitingUntilOn ? `Kept until ${sayDay(waitingUntilOn)}` : endedOn && `Ended ${sayDay(endedOn)}`,
              }))}
            />
          )}
          {!shown && count > rows.length && <p className="govuk-body"><a className="govuk-link" href={`/provider?show=${part}`}>See all {count}<span className="govuk-visually-hidden">: {headings[part].title}</span></a></p>}
          {shown && <Pages total={count} page={page} size={size} sizes={[size]} path="/provider" query={{ show: part }} />}
        </section>
      ))}
    </Page>
  );
}
