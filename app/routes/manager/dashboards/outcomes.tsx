import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { restrictedCounted } from "#app/content/casework";
import { today as todayIs } from "#app/platform/service.server";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { askedOf, withAddress } from "./asked.server";
import { FigureList } from "./figure-list";
import { outcomesOf } from "./figures.server";
import { QuestionForm } from "./question-form";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "caseload:read");
  const today = todayIs();
  const asked = await askedOf(actor, request, today);
  const { agreements, agreement, figures } = await outcomesOf(actor, asked, new URL(request.url).searchParams.get("agreement"), today);
  const address = { ...asked.address, ...(agreement && agreements.length > 1 && { agreement: agreement.id }) };
  return { ...asked, address, today, figures, agreements: agreements.map(({ id, name }) => ({ id, name })), agreement: agreement && { id: agreement.id, name: agreement.name }, back: withAddress("/manager/dashboards", asked.address) };
}

export default function OutcomesDashboard() {
  const { question, address, names, today, figures, agreements, agreement, back } = useLoaderData<typeof loader>();
  return (
    <Page title="What support has led to" wide back={{ href: back, text: "How support is going" }}>
      {agreement && <span className="govuk-caption-l">{agreement.name}</span>}
      <h1 className="govuk-heading-l">What support has led to</h1>
      <p className="govuk-body">Numbers in the tables lead to the cases behind them. {restrictedCounted}</p>
      <QuestionForm path="/manager/dashboards/outcomes" question={question} address={address} names={names} today={today} agreements={agreements} {...(agreement && { agreementId: agreement.id })} />
      {figures.length === 0 && <p className="govuk-body">No measure applies in this time. What counts stands here once an agreement has measures.</p>}
      <FigureList figures={figures} address={address} />
    </Page>
  );
}
