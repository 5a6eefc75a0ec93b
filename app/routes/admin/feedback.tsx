import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { feedbackSubjectNames, satisfactionNames } from "#app/content/feedback";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { feedbackSubjects } from "#app/domain/people/feedback";
import { satisfactions } from "#app/domain/people/satisfaction";
import { PagedList } from "#app/ui/casework/paged-list";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Table } from "#app/ui/govuk/table";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { pagingOf } from "#app/web/paging";
import { asActor } from "#db/client.server";
import { countFeedback, listFeedback } from "#db/queries/feedback/feedback";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "feedback:read");
  const paging = pagingOf(new URL(request.url).searchParams);
  const { counts, given } = await asActor(actor, async (db) => ({ counts: await countFeedback(db), given: await listFeedback(db, paging) }));
  return {
    page: paging.page,
    size: paging.size,
    counts,
    given: given.map(({ id, satisfaction, words, about, writtenAt }) => ({ id, satisfaction, words, about: feedbackSubjects.find((subject) => subject === about), on: sayDay(londonDayOf(writtenAt)) })),
  };
}

export default function Feedback() {
  const { page, size, counts, given } = useLoaderData<typeof loader>();
  const total = satisfactions.reduce((sum, each) => sum + counts[each], 0);
  return (
    <Page title="Feedback">
      <h1 className="govuk-heading-l">Feedback ({total})</h1>
      {total === 0 ? (
        <p className="govuk-body">There is none yet. What residents write at the end of an application, or from the foot of a page, appears here.</p>
      ) : (
        <Table
          caption="How people felt about the service" captionClassName="govuk-table__caption--m"
          head={[{ text: "Answer" }, { text: "People", format: "numeric" }]}
          rows={satisfactions.map((each) => [{ text: satisfactionNames[each] }, { text: String(counts[each]), format: "numeric" as const }])}
        />
      )}
      {given.length > 0 && <h2 className="govuk-heading-m">The newest first</h2>}
      {given.map(({ id, satisfaction, words, about, on }) => (
        <SummaryList
          key={id} card={{ title: { text: `${satisfactionNames[satisfaction]}, ${on}`, headingLevel: 3 } }}
          rows={[{ key: "How to improve", value: words || "Not provided" }, ...(about ? [{ key: "About", value: feedbackSubjectNames[about] }] : [])]}
        />
      ))}
      <PagedList path="/admin/feedback" page={page} size={size} total={total} />
    </Page>
  );
}
