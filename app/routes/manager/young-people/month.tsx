import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayMonthOf } from "#app/domain/calendar/words";
import { neetMonthPreset } from "#app/domain/publishing/preset";
import { today as todayIs } from "#app/platform/service.server";
import { PresetNotes } from "#app/ui/casework/preset-notes";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Select } from "#app/ui/govuk/select";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { parseForm, type FieldError, type Typed } from "#app/web/parse-form";
import { monthForm, monthsOver } from "./month.form";

export function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, "casework:oversee");
  return { months: monthsOver(todayIs()) };
}

/** Asks for the month and the reason, then hands the same request on to the file: 307 keeps its method and its body. */
export async function action({ request, context }: ActionFunctionArgs) {
  requirePermission(context, "casework:oversee");
  // No one-time key: nothing is changed here.
  const { errors, typed } = parseForm(monthForm(todayIs()), await request.formData());
  return errors ? data({ errors, typed }, 422) : redirect("/manager/young-people/month.csv", 307);
}

export default function MonthOfYoungPeople() {
  const { months } = useLoaderData<typeof loader>();
  const problem = useActionData<{ errors: FieldError[]; typed: Typed }>();
  const errors = problem?.errors ?? [];
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message;
  const title = "Download a month’s file of young people";
  return (
    <Page title={title} errors={errors} back="/manager/young-people">
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">The file is restricted. It has one row for each young person of academic age 16 or 17 with a case on the month’s last day, as far as you may see them. It names nobody, but somebody who knows a person may recognise them.</p>
      <PostForm>
        <Select name="month" label={{ text: "Month", className: "govuk-label--m" }} value={problem?.typed.month?.[0] ?? months[0]} error={errorOf("month")} items={months.map((lastDay) => ({ value: lastDay, text: sayMonthOf(lastDay) }))} />
        <Textarea
          name="reason"
          value={problem?.typed.reason?.[0]}
          rows={3}
          label={{ text: "Why do you need the file?", className: "govuk-label--m" }}
          hint="Your name, the time, the month and this reason are kept in the audit."
          error={errorOf("reason")}
        />
        <Button>Download the file (CSV)</Button>
      </PostForm>
      <PresetNotes preset={neetMonthPreset} />
    </Page>
  );
}
