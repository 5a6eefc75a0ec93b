import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { weekdayWords } from "#app/content/directory";
import type { StaffActor } from "#app/domain/people/actor";
import { weekdayCodes } from "#app/domain/directory/codes";
import { today } from "#app/platform/service.server";
import { changeService } from "#app/services/directory/change-service.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { Fieldset } from "#app/ui/govuk/fieldset";
import { Input } from "#app/ui/govuk/input";
import { Select } from "#app/ui/govuk/select";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { listPlacesOfSessions } from "#db/queries/registers/sessions";
import { ownService } from "./own-service.server";
import { costsToShow, readTimes, schedulesToShow } from "./times.form";

const read = (actor: StaffActor, serviceId: string | undefined) =>
  asActor(actor, async (db) => ({ entry: await ownService(db, actor, serviceId), locations: (await listPlacesOfSessions(db, actor.organisationId, today())).locations }));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "services:keep");
  const { entry, locations } = await read(actor, params.serviceId);
  return {
    id: entry.id, name: entry.name, version: entry.version, locations, languages: entry.languages.map(({ name, code }) => name || code).join(", "),
    times: schedulesToShow(entry).map(({ id, byday, opensAt, closesAt, locationId }) => ({ isNew: id === "", byday, opensAt: opensAt ?? "", closesAt: closesAt ?? "", locationId: locationId ?? "" })),
    costs: costsToShow(entry).map(({ id, option, amountPence }) => ({ isNew: id === "", option: option ?? "", pounds: amountPence === null ? "" : String(amountPence / 100) })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "services:keep");
  const { entry, locations } = await read(actor, params.serviceId);
  const form = await request.formData();
  const { value, errors, typed } = readTimes(entry, locations.map(({ id }) => id), form);
  if (errors) return data({ errors, typed }, 422);
  const outcome = await once({ actor }, form, async (deps) => {
    const answer = await changeService(deps, { serviceId: entry.id, version: value.version, entry: value.parts }, { source: "provider", byName: `${actor.name}, ${actor.organisationName}` });
    return answer === "done" ? redirect(`/provider/services/${entry.id}?saved`) : answer;
  });
  const answered = orNotFound(outcome);
  if (answered instanceof Response) return redirected(answered);
  return data({ errors: [{ field: "languages", message: "Somebody changed this service while you had the page open. What is saved now is shown below: make your change again" }], typed: undefined }, 409);
}

export default function ServiceTimes() {
  const { id, name, version, locations, languages, times, costs } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errorAt = (field: string) => answer?.errors.find((each) => each.field === field)?.message;
  const at = (field: string, stands: string) => answer?.typed?.[field]?.[0] ?? (answer?.typed ? "" : stands);
  const where = [{ value: "", text: "Not said" }, ...locations.map((each) => ({ value: each.id, text: each.name }))];
  return (
    <Page title={`Times, languages and costs of ${name}`} back={{ href: `/provider/services/${id}`, text: name }} errors={answer?.errors}>
      <span className="govuk-caption-l">{name}</span>
      <h1 className="govuk-heading-l">Times, languages and costs</h1>
      <PostForm>
        <input type="hidden" name="version" value={at("version", String(version))} />
        {times.map(({ isNew, byday, opensAt, closesAt, locationId }, index) => (
          <Fieldset key={index} legend={{ text: isNew ? "Add a time" : `Time ${index + 1}`, className: "govuk-fieldset__legend--m" }}>
            <Checkboxes name={`s${index}-days`} idPrefix={`s${index}-days`} className="govuk-checkboxes--small" legend="Days" error={errorAt(`s${index}-days`)} values={answer?.typed ? (answer.typed[`s${index}-days`] ?? []) : byday} items={weekdayCodes.map((value) => ({ value, text: weekdayWords[value] }))} />
            <Input name={`s${index}-opens`} label="Begins" className="govuk-input--width-5" value={at(`s${index}-opens`, opensAt)} error={errorAt(`s${index}-opens`)} />
            <Input name={`s${index}-closes`} label="Ends" className="govuk-input--width-5" value={at(`s${index}-closes`, closesAt)} error={errorAt(`s${index}-closes`)} />
            {locations.length > 0 && <Select name={`s${index}-where`} label="Where" value={at(`s${index}-where`, locationId)} error={errorAt(`s${index}-where`)} items={where} />}
            {!isNew && <Checkboxes name={`s${index}-gone`} idPrefix={`s${index}-gone`} className="govuk-checkboxes--small" items={[{ value: "yes", text: "Take this time away" }]} />}
          </Fieldset>
        ))}
        <Input name="languages" label={{ text: "Languages it is given in (optional)", className: "govuk-label--m" }} hint="With commas between them. For example, English, Urdu" value={at("languages", languages)} error={errorAt("languages")} />
        {costs.map(({ isNew, option, pounds }, index) => (
          <Fieldset key={index} legend={{ text: isNew ? "Add a cost" : `Cost ${index + 1}`, className: "govuk-fieldset__legend--m" }}>
            <Input name={`c${index}-for`} label="What it is for" value={at(`c${index}-for`, option)} error={errorAt(`c${index}-for`)} />
            <Input name={`c${index}-amount`} label="Amount in pounds" prefix="£" className="govuk-input--width-5" inputMode="decimal" value={at(`c${index}-amount`, pounds)} error={errorAt(`c${index}-amount`)} />
            {!isNew && <Checkboxes name={`c${index}-gone`} idPrefix={`c${index}-gone`} className="govuk-checkboxes--small" items={[{ value: "yes", text: "Take this cost away" }]} />}
          </Fieldset>
        ))}
        <Button preventDoubleClick>Save</Button>
      </PostForm>
    </Page>
  );
}
