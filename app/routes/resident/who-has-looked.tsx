import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lookedAt } from "#app/content/audit";
import { sayDay } from "#app/domain/calendar/words";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { listWhoLooked } from "#db/queries/resident/list-who-looked";
import { findMyCase } from "#db/queries/resident/find-my-case";

const mostLines = 500;

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  return asActor(actor, async (db) => {
    const mine = await findMyCase(db, actor.id);
    const looks = mine ? await listWhoLooked(db, mine.id, actor.id, mostLines) : [];
    const days = new Map<string, { name: string; organisation: string; did: string; reason: string }[]>();
    for (const { on, name, organisation, action, reason } of looks) days.set(on, [...(days.get(on) ?? []), { name, organisation, did: lookedAt(action), reason }]);
    return { days: [...days].map(([on, people]) => ({ on, people })), all: looks.length < mostLines };
  });
}

export default function WhoHasLooked() {
  const { days, all } = useLoaderData<typeof loader>();
  return (
    <Page title="Who has looked" back="/my">
      <h1 className="govuk-heading-l">Who has looked at your record</h1>
      <p className="govuk-body">Only people who help you may look. Every time somebody does, it is kept here. If you do not know why somebody looked, ask your adviser or your hub.</p>
      {days.length === 0 && <p className="govuk-body">Nobody has looked yet. When somebody does, you see here who it was, from which organisation and on which day.</p>}
      {days.map(({ on, people }) => (
        <section key={on} className="wl-section" aria-labelledby={`on-${on}`}>
          <h2 className="govuk-heading-s" id={`on-${on}`}>{sayDay(on as never)}</h2>
          <ul className="govuk-list govuk-list--bullet">
            {people.map(({ name, organisation, did, reason }, index) => (
              <li key={index}>{[name, organisation].filter(Boolean).join(", ")}: {did}{reason && `, because: ${reason}`}</li>
            ))}
          </ul>
        </section>
      ))}
      {!all && <p className="govuk-body">The newest {mostLines} lines are shown. Ask your hub for the others.</p>}
    </Page>
  );
}
