import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sayName } from "#app/content/names";
import { nextThings } from "#app/domain/cases/next-things";
import { ageOn } from "#app/domain/calendar/age";
import { today as todayIs } from "#app/platform/service.server";
import { Due } from "#app/ui/casework/due";
import { Pages } from "#app/ui/casework/pages";
import { WorkList } from "#app/ui/casework/work-list";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { pageSizes, pagingOf } from "#app/web/paging";
import { asActor } from "#db/client.server";
import { findCaseFacts } from "#db/queries/cases/find-case-facts";
import { countCases, listCases } from "#db/queries/cases/list-cases";
import { listProviderQuestions } from "#db/queries/cases/list-provider-questions";
import { countTriageEntries, listTriageEntries } from "#db/queries/triage/list-triage-entries";
import { linkOfNext } from "./cases/next-link";
import { EntryReason } from "./triage/entry-reason";

const mostTriage = 5;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:list");
  const today = todayIs();
  const paging = pagingOf(new URL(request.url).searchParams);
  const { hubIds, id: staffId } = actor;
  return asActor(actor, async (db) => {
    const mine = { staffId, status: "open" as const, withNextThing: true };
    const [dueInTriage, entries, questions, count, cases] = await Promise.all([
      countTriageEntries(db, { hubIds, dueBy: today }),
      listTriageEntries(db, { hubIds, dueBy: today }, { limit: mostTriage }),
      listProviderQuestions(db, staffId, 25),
      countCases(db, mine),
      listCases(db, mine, paging),
    ]);
    const facts = await findCaseFacts(db, cases.map(({ id }) => id));
    const waiting = cases.map((each) => ({ ...each, next: nextThings(facts.get(each.id) ?? { status: "closed", openedOn: today }, today)[0] }));
    return { today, dueInTriage, entries, questions, count, waiting, paging };
  });
}

export default function Today() {
  const { today, dueInTriage, entries, questions, count, waiting, paging } = useLoaderData<typeof loader>();
  return (
    <Page title="Today" wide>
      <h1 className="govuk-heading-l">What needs doing</h1>

      <h2 className="govuk-heading-m">In triage, due today or overdue ({dueInTriage})</h2>
      {entries.length === 0 ? (
        <p className="govuk-body">Nothing in your hubs’ queue is due today. New applications, and people who come back from a provider, appear here on the day they are due. <a className="govuk-link" href="/adviser/triage">See the whole queue</a>.</p>
      ) : (
        <>
          <WorkList
            items={entries.map((entry) => ({
              id: entry.id,
              title: <a className="govuk-link" href={`/adviser/triage/${entry.id}`}>{sayName(entry)}</a>,
              facts: [`Aged ${ageOn(entry.dateOfBirth, today)}`, entry.hubName],
              flag: entry.urgent && "Urgent",
              reason: <EntryReason entry={entry} />,
              due: <Due on={entry.dueOn} today={today} />,
              action: <a className="govuk-link" href={`/adviser/triage/${entry.id}`}>Triage<span className="govuk-visually-hidden"> {sayName(entry)}</span></a>,
            }))}
          />
          <p className="govuk-body"><a className="govuk-link" href="/adviser/triage">See the whole triage queue</a></p>
        </>
      )}

      {questions.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Questions from providers ({questions.length})</h2>
          <WorkList
            items={questions.map((asked) => ({
              id: asked.id,
              title: <a className="govuk-link" href={`/adviser/cases/${asked.caseRef}`}>{sayName(asked)}</a>,
              facts: [asked.service],
              reason: <p className="wl-words">{asked.question ?? "They need to know more"}</p>,
              due: asked.respondByOn && <Due on={asked.respondByOn} today={today} />,
              action: <a className="govuk-link" href={`/adviser/cases/${asked.caseRef}/referrals/${asked.reference}`}>Answer {asked.service}<span className="govuk-visually-hidden"> about {sayName(asked)}</span></a>,
            }))}
          />
        </>
      )}

      <h2 className="govuk-heading-m">My cases, by what is due ({count})</h2>
      {waiting.length === 0 ? (
        <p className="govuk-body">None of your cases waits for anything. A case appears here when a first meeting, a plan, a step or an answer from a provider is due. <a className="govuk-link" href="/adviser/cases">See all your cases</a>.</p>
      ) : (
        <WorkList
          items={waiting.map((each) => ({
            id: each.id,
            title: <a className="govuk-link" href={`/adviser/cases/${each.reference}`}>{sayName(each)}</a>,
            facts: [each.reference, each.hubName],
            reason: each.next?.reason ?? each.nextThing,
            due: each.next && <Due on={each.next.dueOn} today={today} />,
            action: each.next && <a className="govuk-link" href={linkOfNext(each.reference, each.next)}>{each.next.action}<span className="govuk-visually-hidden">: {sayName(each)}</span></a>,
          }))}
        />
      )}
      <Pages total={count} page={paging.page} size={paging.size} sizes={pageSizes} path="/adviser" />
    </Page>
  );
}
