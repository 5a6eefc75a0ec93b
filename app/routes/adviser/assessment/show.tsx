import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sayName } from "#app/content/names";
import { sayDay } from "#app/domain/calendar/words";
import { today as todayIs } from "#app/platform/service.server";
import { Details } from "#app/ui/govuk/details";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { listAssessments } from "#db/queries/casework/assessments";
import { PersonBar } from "../cases/person-bar";
import { readCase } from "../cases/read-case.server";
import { Answered } from "./answered";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:read");
  const shown = await readCase(actor, params.caseRef, async (db, { case: { id } }) => ({ assessments: await listAssessments(db, id) }));
  return { ...shown, today: todayIs() };
}

/** The newest assessment, and those before it. */
export default function Assessment() {
  const { person, today, assessments: [newest, ...earlier], mayWork, status } = useLoaderData<typeof loader>();
  const base = `/adviser/cases/${person.reference}`;
  return (
    <Page title={`Assessment ${person.reference}`} back={{ href: base, text: "Case" }}>
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">Assessment of {sayName(person)}</h1>
      {!newest && <p className="govuk-body">There is no assessment yet. What you and {sayName(person)} find together appears here: work so far, skills, hours and travel, what would help, and what they want.</p>}
      {newest && <p className="govuk-body">Done on {sayDay(newest.doneOn)} by {newest.recordedByName}{earlier.length > 0 && `, version ${newest.number}`}.</p>}
      {mayWork && status === "in_support" && <p className="govuk-body wl-no-print"><a className="govuk-link" href={`${base}/assessment/new`}>{newest ? "Go through it again" : "Do the assessment"}</a></p>}
      {newest && <Answered assessment={newest} />}
      {earlier.length > 0 && <h2 className="govuk-heading-m">Earlier</h2>}
      {earlier.map((assessment) => (
        <Details key={assessment.number} summary={`Version ${assessment.number}, ${sayDay(assessment.doneOn)}, by ${assessment.recordedByName}`}><Answered assessment={assessment} /></Details>
      ))}
    </Page>
  );
}
