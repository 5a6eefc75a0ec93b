import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { wordsIn } from "#app/content/resident/catalogue";
import { canBeWrittenTo } from "#app/domain/people/details";
import { InsetText } from "#app/ui/govuk/inset-text";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { requirePermission } from "#app/web/access.server";
import { saidFor } from "#app/web/said-for";
import { asActor } from "#db/client.server";
import { findMyCase } from "#db/queries/resident/find-my-case";
import { findDetails } from "#db/queries/resident/my-details";
import { findApplicationOfCase } from "#db/queries/triage/find-triage-entry";
import { detailsRows } from "#app/content/details-rows";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const { details } = wordsIn(context.asking.language).myRecord;
  const done: Record<string, string> = { saved: details.saved, contact: details.savedContact };
  return asActor(actor, async (db) => {
    const [mine, found] = [await findMyCase(db, actor.id), await findDetails(db, actor.id)];
    const application = mine && (await findApplicationOfCase(db, mine.id));
    if (!found || !mine) return undefined;
    const { niNumber, version: _version, ...held } = found;
    return {
      held: { ...held, niEnding: niNumber?.slice(-3), accessNeeds: application?.answers.accessNeeds ?? [] },
      hubPhone: mine.hubPhone, closed: mine.status === "closed", canWrite: canBeWrittenTo(found), canSignIn: found.email !== null || found.phone !== null,
      done: saidFor(done, new URL(request.url).searchParams.get("done")),
    };
  });
}

/** What we hold about somebody, each with the way to change it; and the way to their rights. */
export default function MyDetails() {
  const shown = useLoaderData<typeof loader>();
  const { words, say } = useWords();
  const { page, myRecord: { details } } = words;
  if (!shown) {
    return (
      <Page title={details.title}>
        <h1 className="govuk-heading-l">{details.title}</h1>
        <p className="govuk-body">{details.noRecord}</p>
      </Page>
    );
  }
  const { held, hubPhone, closed, canWrite, canSignIn, done } = shown;
  const rows = detailsRows(held, words, say, hubPhone);
  const rights = [["/my/permissions", details.links.permissions], ["/my/who-has-looked", details.links.whoLooked], ["/my/copy", details.links.copy], closed ? ["/my/come-back", details.links.comeBack] : ["/my/close", details.links.close]] as const;
  return (
    <Page title={details.title} before={done && <NotificationBanner type="success">{done}</NotificationBanner>}>
      <h1 className="govuk-heading-l">{details.title}</h1>
      <p className="govuk-body">{details.lead}</p>
      {!canWrite && <InsetText>{details.noSafeWay(hubPhone)}</InsetText>}
      {!canSignIn && <InsetText>{details.noSignIn(hubPhone)}</InsetText>}
      <SummaryList
        rows={rows.map(({ key, values, part, how }) => ({
          key,
          value: (
            <>
              {values.length > 1 ? <ul className="govuk-list">{values.map((value) => <li key={value}>{value}</li>)}</ul> : (values[0] ?? details.none)}
              {how && <div className="govuk-hint govuk-!-margin-bottom-0">{how}</div>}
            </>
          ),
          ...(part && { actions: { items: [{ href: `/my/details/${part}`, text: values.length > 0 ? page.change : details.add, visuallyHiddenText: key }] } }),
        }))}
      />
      <h2 className="govuk-heading-m">{details.rights}</h2>
      <ul className="govuk-list govuk-list--spaced">{rights.map(([href, text]) => <li key={href}><a className="govuk-link" href={href}>{text}</a></li>)}</ul>
    </Page>
  );
}
