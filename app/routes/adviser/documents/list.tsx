import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { sayBytes, scanColours, scanWords } from "#app/content/documents";
import { sayName } from "#app/content/names";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { today as todayIs } from "#app/platform/service.server";
import { withdrawRequest } from "#app/services/documents/withdraw-request.server";
import { Due } from "#app/ui/casework/due";
import { WorkList } from "#app/ui/casework/work-list";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { identifier } from "#app/web/fields";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { saidFor } from "#app/web/said-for";
import { listDocuments } from "#db/queries/documents/documents";
import { listDocumentRequests } from "#db/queries/documents/requests";
import { PersonBar } from "../cases/person-bar";
import { readCase } from "../cases/read-case.server";

const withdrawForm = z.object({ withdraw: identifier("Open the page again") });
const done: Record<string, string> = { asked: "The resident is asked for it", withdrawn: "It is no longer asked for", seen: "It is marked as looked at" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:read");
  const shown = await readCase(actor, params.caseRef, async (db, { case: { id: caseId } }) => ({ requests: await listDocumentRequests(db, caseId), documents: await listDocuments(db, { caseId }) }));
  return { ...shown, today: todayIs(), mayAsk: shown.mayWork && shown.status !== "closed", done: saidFor(done, new URL(request.url).searchParams.get("done")) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "document:ask");
  const form = await request.formData();
  const { value, errors } = parseForm(withdrawForm, form);
  if (errors) return data({ errors }, 422);
  const caseRef = params.caseRef ?? "";
  const outcome: Response | "not-found" = await once({ actor }, form, async (deps) => {
    const answer = await withdrawRequest(deps, actor, { caseRef, requestId: value.withdraw });
    return answer === "done" ? redirect(`/adviser/cases/${caseRef}/documents?done=withdrawn`) : answer;
  });
  return redirected(orNotFound(outcome));
}

export default function Documents() {
  const { person, today, documents, mayAsk, done: said } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const base = `/adviser/cases/${person.reference}`;
  return (
    <Page title={`Documents ${person.reference}`} wide errors={problem?.errors} back={{ href: base, text: "Case" }} before={said && <NotificationBanner type="success">{said}</NotificationBanner>}>
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">Documents of {sayName(person)}</h1>
      {mayAsk && <Button href={`${base}/documents/ask`} id="withdraw">Ask for a document</Button>}
      <Requests />
      <h2 className="govuk-heading-m">What came</h2>
      {documents.length === 0 && <p className="govuk-body">Nothing has come yet.</p>}
      <WorkList
        items={documents.map(({ id, name, bytes, scan, uploadedAt, seenAt, seenByName, removedAt, removedByName }) => ({
          id, title: name,
          facts: [sayBytes(bytes), `sent on ${sayDay(londonDayOf(uploadedAt))}`],
          reason: <><Tag className={scanColours[scan]}>{scanWords[scan]}</Tag> {removedAt ? `Deleted by ${removedByName} on ${sayDay(londonDayOf(removedAt))}` : seenAt ? `Looked at by ${seenByName} on ${sayDay(londonDayOf(seenAt))}` : "Nobody has looked at it"}</>,
          action: !removedAt && <a className="govuk-link" href={`${base}/documents/${id}`}>View<span className="govuk-visually-hidden"> {name}</span></a>,
        }))}
      />
    </Page>
  );
}

function Requests() {
  const { requests, today, mayAsk } = useLoaderData<typeof loader>();
  if (requests.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">What was asked for</h2>
      <WorkList
        items={requests.map(({ id, what, why, askedByName, askedAt, dueOn, fulfilledAt, withdrawnAt }) => ({
          id, title: what,
          facts: [`asked by ${askedByName} on ${sayDay(londonDayOf(askedAt))}`, why].filter(Boolean),
          reason: withdrawnAt ? `No longer needed since ${sayDay(londonDayOf(withdrawnAt))}` : fulfilledAt ? `Came on ${sayDay(londonDayOf(fulfilledAt))}` : dueOn ? <Due on={dueOn} today={today} /> : "Not here yet",
          due: mayAsk && !withdrawnAt && !fulfilledAt && (
            <PostForm>
              <input type="hidden" name="withdraw" value={id} />
              <Button className="govuk-button--secondary" preventDoubleClick>No longer needed<span className="govuk-visually-hidden">: {what}</span></Button>
            </PostForm>
          ),
        }))}
      />
    </>
  );
}
