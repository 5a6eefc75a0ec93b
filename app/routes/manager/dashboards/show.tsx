import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { restrictedCounted } from "#app/content/casework";
import { today as todayIs } from "#app/platform/service.server";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { askedOf, withAddress } from "./asked.server";
import { FigureList } from "./figure-list";
import { supportFigures } from "./figures.server";
import { QuestionForm } from "./question-form";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "caseload:read");
  const today = todayIs();
  const asked = await askedOf(actor, request, today);
  return { ...asked, today, figures: await supportFigures(asked, today), outcomes: withAddress("/manager/dashboards/outcomes", asked.address) };
}

export default function Dashboard() {
  const { question, address, names, today, figures, outcomes } = useLoaderData<typeof loader>();
  return (
    <Page title="How support is going" wide>
      <h1 className="govuk-heading-l">How support is going</h1>
      <p className="govuk-body">Numbers in the tables lead to the cases behind them. {restrictedCounted}</p>
      <ul className="govuk-list wl-no-print">
        <li><a className="govuk-link" href={outcomes}>What support has led to, by measure</a></li>
        <li><a className="govuk-link" href="/manager/equality">Who gets what support, by the equality questions</a></li>
        <li><a className="govuk-link" href="/manager/casework">What is late today</a></li>
      </ul>
      <QuestionForm path="/manager/dashboards" question={question} address={address} names={names} today={today} />
      <FigureList figures={figures} address={address} />
    </Page>
  );
}
