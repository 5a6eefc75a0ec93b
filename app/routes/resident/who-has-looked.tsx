import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lookedAt } from "#app/content/audit";
import { looksByDay, type LooksOfDay } from "#app/domain/people/looks";
import { Pagination } from "#app/ui/govuk/pagination";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { requirePermission } from "#app/web/access.server";
import { pagingOf } from "#app/web/paging";
import { asActor } from "#db/client.server";
import { findMyCase } from "#db/queries/resident/find-my-case";
import { listWhoLooked } from "#db/queries/resident/list-who-looked";

/** Lines on a page: a phone's worth of scrolling, and small enough for a thin line. */
const linesOnAPage = 50;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const { page } = pagingOf(new URL(request.url).searchParams);
  return asActor(actor, async (db) => {
    const mine = await findMyCase(db, actor.id);
    // One more than is shown tells whether there are older ones.
    const looks = mine ? await listWhoLooked(db, mine.id, actor.id, { limit: linesOnAPage + 1, offset: (page - 1) * linesOnAPage }) : [];
    return { days: looksByDay(looks.slice(0, linesOnAPage)), page, more: looks.length > linesOnAPage, hubPhone: mine?.hubPhone };
  });
}

export default function WhoHasLooked() {
  const { days, page, more, hubPhone } = useLoaderData<typeof loader>();
  const { words: { myRecord: { looked } } } = useWords();
  const to = (number: number) => ({ href: `/my/who-has-looked?page=${number}` });
  return (
    <Page title={looked.title} back="/my/details">
      <h1 className="govuk-heading-l">{looked.title}</h1>
      <p className="govuk-body">{looked.lead}</p>
      <p className="govuk-body">{looked.counted}</p>
      {days.length === 0 && <p className="govuk-body">{looked.none}</p>}
      {days.map((day) => <Day key={day.on} {...day} />)}
      {(page > 1 || more) && (
        <Pagination landmarkLabel={looked.pages} previous={page > 1 ? { ...to(page - 1), text: looked.newer } : undefined} next={more ? { ...to(page + 1), text: looked.older } : undefined} />
      )}
      {hubPhone && (
        <>
          <h2 className="govuk-heading-m">{looked.askTitle}</h2>
          <p className="govuk-body">{looked.ask(hubPhone)}</p>
          <p className="govuk-body"><Rich text={looked.askByMessage} parts={{ messages: link("/my/messages") }} /></p>
        </>
      )}
    </Page>
  );
}

function Day({ on, organisations }: LooksOfDay) {
  const { words: { myRecord: { looked } }, say } = useWords();
  return (
    <section className="wl-section" aria-labelledby={`on-${on}`}>
      <h2 className="govuk-heading-s" id={`on-${on}`}>{say.weekday(on)}</h2>
      {organisations.map(({ organisation, looks }) => (
        <div key={organisation}>
          <p className="govuk-body govuk-!-margin-bottom-1"><strong>{organisation || looked.noOrganisation}</strong></p>
          <ul className="govuk-list govuk-list--bullet">
            {looks.map(({ name, action, reason }) => (
              <li key={`${name} ${action}`}>{looked.line(name === "By link" ? looked.byLink : name, lookedAt(action, looked.did))}{reason && <>. {looked.because(reason)}</>}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
