import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupWords, notInEmploymentEtc, sourceWords } from "#app/content/neet";
import { sayName } from "#app/content/names";
import { partsOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { groupOn } from "#app/domain/neet/current-activity";
import { isTracked, youthOn } from "#app/domain/neet/tracked";
import { today as todayIs } from "#app/platform/service.server";
import { confirmActivity, type FoundOutAnswer } from "#app/services/neet/confirm-activity.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { labelsOfCodes, listActivitiesOf } from "#db/queries/neet/activities";
import { listActivityCodes } from "#db/queries/neet/activity-codes";
import { findYoungPerson } from "#db/queries/neet/find-young-person";
import { PersonBar } from "../cases/person-bar";
import { readCase } from "../cases/read-case.server";
import { ActivityNow } from "./activity-now";
import { FoundOutFields } from "./found-out-fields";
import { foundOutForm, refusals, sameForm } from "./found-out.form";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "activity:confirm");
  const today = todayIs();
  const read = await readCase(actor, params.caseRef, async (db, { case: { id }, resident }) => {
    const [young, codes, found] = await Promise.all([findYoungPerson(db, id), listActivityCodes(db, today), listActivitiesOf(db, resident.id)]);
    const labels = await labelsOfCodes(db, [...new Set(found.map(({ code }) => code))]);
    const youth = youthOn(resident.dateOfBirth, today);
    const told = found.map(({ id: activityId, code, group, fromOn, confirmedOn, lapsesOn, source, words, recordedByName }) => ({ id: activityId, code, group, fromOn, confirmedOn, lapsesOn, source, words, recordedByName, label: labels.get(code) ?? code }));
    return { youth, tracked: isTracked(youth, young?.inYouthPathways ?? false), codes: codes.map(({ code, label, group }) => ({ code, label, group })), found: told, current: told[0], group: groupOn(told[0], today) };
  });
  return { ...read, today, saved: new URL(request.url).searchParams.has("confirmed") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "activity:confirm");
  const caseRef = params.caseRef ?? "";
  const form = await request.formData();
  const { value, errors, typed } = parseForm(form.get("do") === "same" ? sameForm : foundOutForm, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | Exclude<FoundOutAnswer, "done"> = await once({ actor }, form, async (deps) => {
    const done = await confirmActivity(deps, actor, { caseRef, ...value });
    return done === "done" ? redirect(`/adviser/cases/${caseRef}/activity?confirmed`) : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data(withErrors(typed, [refusals[outcome]]), 409);
}

export default function ActivityOfCase() {
  const { person, status, today, tracked, youth, codes, found, current, group, saved } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const base = `/adviser/cases/${person.reference}`;
  const { day, month, year } = partsOf(today);
  return (
    <Page title={`What they do ${person.reference}`} errors={problem?.errors} back={base} before={saved && <NotificationBanner type="success">It is confirmed.</NotificationBanner>}>
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">What {sayName(person)} does</h1>
      <ActivityNow current={current} group={group} today={today} />
      <p className="govuk-body">Academic age {youth.academicAge}{youth.duty && ": the council must know what they do"}. {notInEmploymentEtc}</p>
      {!tracked && <p className="govuk-body">This is kept of young people of academic age 16 or 17, and of those aged 16 to 24 in Youth Pathways.</p>}
      {tracked && status !== "closed" && (
        <>
          {current && (
            <PostForm>
              <input type="hidden" name="seen" value={current.id} />
              <Button name="do" value="same" className="govuk-button--secondary" preventDoubleClick>They say that nothing has changed</Button>
            </PostForm>
          )}
          <PostForm>
            <h2 className="govuk-heading-m">{current ? "Something has changed" : "What do they do now?"}</h2>
            <input type="hidden" name="seen" value={current?.id ?? "none"} />
            <FoundOutFields codes={codes} errorAt={errorAt} typedAt={typedAt} today={{ day, month, year }} />
            <Button preventDoubleClick>Confirm</Button>
          </PostForm>
        </>
      )}
      <h2 className="govuk-heading-m">Before ({found.length})</h2>
      {found.length === 0 && <p className="govuk-body">Nothing yet. Each time somebody finds out what they do, it appears here and stays.</p>}
      <ul className="govuk-list govuk-list--spaced">
        {found.map((one) => (
          <li key={one.id}>
            <strong>{one.label}</strong> since {sayDay(one.fromOn)}
            <div className="govuk-hint govuk-!-margin-bottom-0">{groupWords[one.group]}, code {one.code}. Confirmed on {sayDay(one.confirmedOn)}, {one.recordedByName}. Said by: {sourceWords[one.source].toLowerCase()}</div>
            {one.words && <div className="wl-words">{one.words}</div>}
          </li>
        ))}
      </ul>
      <p className="govuk-body">Codes are second-hand [S]: check them against this year’s specification before a return is made from them. How long an answer lasts is a local setting [L].</p>
    </Page>
  );
}
