import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deliveryStatusColours, deliveryStatusWords, webhookEventWords } from "#app/content/machines";
import { addDays, londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayTime } from "#app/domain/calendar/say-time";
import { sayDay } from "#app/domain/calendar/words";
import { deliveryStatuses } from "#app/domain/machines/scopes";
import { today } from "#app/platform/service.server";
import { replayDelivery, replayFailures } from "#app/services/machines/replay-deliveries.server";
import { Pages } from "#app/ui/casework/pages";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { DateInput } from "#app/ui/govuk/date-input";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { pageSizes, pagingOf } from "#app/web/paging";
import { parseForm, typedIn } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { countDeliveries, listDeliveries } from "#db/queries/machines/deliveries";
import { sinceForm } from "./machines.form";

const address = "/provider/machines/deliveries";
const sayWhen = (at: Date) => `${sayDay(londonDayOf(at))} at ${sayTime(at)}`;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "machine-access:keep");
  const query = new URL(request.url).searchParams;
  const status = deliveryStatuses.find((each) => each === query.get("status"));
  const { page, size, limit, offset } = pagingOf(query);
  const again = /^\d{1,4}$/.exec(query.get("again") ?? "")?.[0];
  return asActor(actor, async (db) => {
    const counts = await countDeliveries(db);
    const rows = await listDeliveries(db, { status, limit, offset });
    return {
      counts, status, page, size, again: again === undefined ? undefined : Number(again),
      total: status ? counts[status] : Object.values(counts).reduce((sum, each) => sum + each, 0),
      deliveries: rows.map(({ id, url, event, payload, status: stands, tries, createdAt, nextTryAt, lastStatus, lastError, deliveredAt, replayOf }) => ({
        id, url, event, status: stands, tries, about: payload.reference ?? "", written: sayWhen(createdAt), replayed: replayOf !== null,
        answer: deliveredAt ? `${lastStatus}, ${sayWhen(deliveredAt)}` : (lastError ?? (lastStatus === null ? "Not tried yet" : String(lastStatus))),
        next: stands === "failed" && nextTryAt ? sayWhen(nextTryAt) : undefined, over: stands === "delivered" || stands === "given_up",
      })),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "machine-access:keep");
  const form = await request.formData();
  const id = typedIn(form).delivery?.[0];
  if (id !== undefined) {
    const outcome = await once({ actor }, form, async (deps) => {
      const replayed = await replayDelivery(deps, actor, id);
      return replayed === "done" ? redirect(`${address}?again=1`) : replayed;
    });
    const refused = orNotFound(outcome);
    if (refused === "off") return data({ errors: [{ field: "since-day", message: "Its address is off. Switch it on first" }], typed: typedIn(form) }, 422);
    return refused === "waiting" ? redirect(address) : redirected(refused);
  }
  const { value, errors, typed } = parseForm(sinceForm, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome = await once({ actor }, form, async (deps) => redirect(`${address}?again=${await replayFailures(deps, actor, new Date(`${value.since ?? addDays(today(), -90)}T00:00:00Z`))}`));
  return redirected(outcome);
}

export default function Deliveries() {
  const { counts, status, page, size, again, total, deliveries } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { errorAt } = fieldsOf(answer);
  return (
    <Page title="What we have sent to your systems" back={{ href: "/provider/machines", text: "Your own systems" }} errors={answer?.errors} before={again !== undefined && !answer ? <NotificationBanner type="success">{again === 0 ? "There was nothing to send again." : again === 1 ? "1 delivery is sent again." : `${again} deliveries are sent again.`}</NotificationBanner> : undefined}>
      <h1 className="govuk-heading-l">What we have sent to your systems ({total})</h1>
      <p className="govuk-body">
        {status ? <a className="govuk-link" href={address}>All</a> : <strong>All</strong>}
        {deliveryStatuses.map((each) => <span key={each}>, {each === status ? <strong>{deliveryStatusWords[each]}</strong> : <a className="govuk-link" href={`${address}?status=${each}`}>{deliveryStatusWords[each]}</a>} ({counts[each]})</span>)}
      </p>
      {counts.given_up > 0 && (
        <PostForm>
          <DateInput id="since" namePrefix="since" legend={{ text: "Send again what was given up", className: "govuk-fieldset__legend--m" }} hint="Since which day? Leave it empty for all of them." values={Object.fromEntries(Object.entries(answer?.typed ?? {}).map(([field, values]) => [field, values[0]]))} error={errorAt("since")} />
          <Button className="govuk-button--secondary" preventDoubleClick>Send them again</Button>
        </PostForm>
      )}
      {deliveries.length === 0 && <p className="govuk-body">{status ? "There are none of these." : "Nothing yet. What we send to your addresses will be here for 90 days, the newest first."}</p>}
      {deliveries.map(({ id, url, event, status: stands, tries, about, written, replayed, answer: said, next, over }) => (
        <section key={id} aria-label={`${webhookEventWords[event]} ${about}, ${written}`}>
          <SummaryList
            card={{ title: { text: `${webhookEventWords[event]}${about ? `: ${about}` : ""}`, headingLevel: 2 } }}
            rows={[
              { key: "State", value: <><Tag className={deliveryStatusColours[stands]}>{deliveryStatusWords[stands]}</Tag>{replayed && " Sent again by hand"}</> },
              { key: "To", value: { text: url, className: "wl-breaks-anywhere" } },
              { key: "Written", value: written },
              { key: "Tries", value: String(tries) },
              { key: "Last answer", value: said },
              next ? { key: "Next try", value: next } : null,
            ]}
          />
          {over && (
            <PostForm>
              <input type="hidden" name="delivery" value={id} />
              <Button className="govuk-button--secondary" preventDoubleClick>Send again<span className="govuk-visually-hidden">: {webhookEventWords[event]} {about}, {written}</span></Button>
            </PostForm>
          )}
        </section>
      ))}
      <Pages total={total} page={page} size={size} sizes={pageSizes} path={address} query={{ status }} />
    </Page>
  );
}
