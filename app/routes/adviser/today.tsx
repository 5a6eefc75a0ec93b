import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { partOf, todayParts, type TodayPart } from "#app/domain/cases/today-list";
import { can } from "#app/domain/people/permissions";
import { depsWithin } from "#app/platform/deps.server";
import { today as todayIs } from "#app/platform/service.server";
import { Due } from "#app/ui/casework/due";
import { Pages } from "#app/ui/casework/pages";
import { WorkList } from "#app/ui/casework/work-list";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { pageSizes, pagingOf } from "#app/web/paging";
import { asActor } from "#db/client.server";
import { keepVisit, listChangesSince, listRecentlyViewed, mostChanges } from "#db/queries/cases/visits";
import { readToDo, type ToDoToday } from "./read-today.server";
import { SinceLastHere } from "./since-last-here";
import { EntryReason } from "./triage/entry-reason";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:list");
  const [today, paging] = [todayIs(), pagingOf(new URL(request.url).searchParams)];
  return asActor(actor, async (db) => {
    const { previouslySeenAt } = await keepVisit(depsWithin(db), actor.id);
    const [todo, viewed, changes] = await Promise.all([readToDo(db, actor, today, paging), listRecentlyViewed(db, actor.id), previouslySeenAt ? listChangesSince(db, actor.id, previouslySeenAt) : []]);
    return { today, paging, ...todo, viewed, since: previouslySeenAt, meets: can(actor, "appointment:keep"), changes: changes.slice(0, mostChanges), moreChanges: changes.length > mostChanges };
  });
}

const headings: Record<TodayPart, string> = { overdue: "Overdue", today: "Due today", coming: "Coming up" };

export default function Today() {
  const { today, paging, shown, total, overdue, viewed, since, meets, changes, moreChanges } = useLoaderData<typeof loader>();
  return (
    <Page title="Today" wide>
      <h1 className="govuk-heading-l">What needs doing ({total})</h1>
      {total === 0 ? (
        <p className="govuk-body">Nothing waits for you. New applications at your hubs, and whatever is due on your cases, appear here by themselves. <a className="govuk-link" href="/adviser/cases">See your cases</a>.</p>
      ) : (
        <p className="govuk-body">{overdue === 0 ? "Nothing is overdue." : `${overdue} overdue.`} Your hubs’ triage and the next thing of each of your cases, the most overdue first. <a className="govuk-link" href="/adviser/triage">See the whole triage queue</a>, or <a className="govuk-link" href="/adviser/near-misses">what nearly counts</a>.{changes.length > 0 && <> Others did things on your cases since you were last here. <a className="govuk-link" href="#changes">See what changed</a>.</>}</p>
      )}
      {todayParts.map((part) => {
        const items = shown.filter(({ dueOn }) => partOf(dueOn, today) === part);
        return items.length > 0 && (
          <section key={part} aria-labelledby={part}>
            <h2 className="govuk-heading-m" id={part}>{headings[part]}</h2>
            <WorkList items={items.map((item) => toWork(item, today))} />
          </section>
        );
      })}
      <Pages total={total} page={paging.page} size={paging.size} sizes={pageSizes} path="/adviser" />
      <SinceLastHere since={since} changes={changes} more={moreChanges} viewed={viewed} meets={meets} />
    </Page>
  );
}

const toWork = ({ id, name, href, facts, urgent, entry, reason, more, dueOn, action, actionHref }: ToDoToday, today: ToDoToday["dueOn"]) => ({
  id, facts,
  title: <a className="govuk-link" href={href}>{name}</a>,
  flag: urgent && "Urgent",
  reason: entry ? <EntryReason entry={entry} /> : <><p>{reason}</p>{more > 0 && <p className="govuk-body-s">and {more} more on this case</p>}</>,
  due: <Due on={dueOn} today={today} />,
  action: <a className="govuk-link" href={actionHref}>{action}<span className="govuk-visually-hidden">: {name}</span></a>,
});
