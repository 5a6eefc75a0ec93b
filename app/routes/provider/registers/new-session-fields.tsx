import { sessionRepeatWords } from "#app/content/registers";
import { sessionRepeats } from "#app/domain/registers/session-dates";
import { DateInput } from "#app/ui/govuk/date-input";
import { Input } from "#app/ui/govuk/input";
import { Radios } from "#app/ui/govuk/radios";
import { Select } from "#app/ui/govuk/select";
import type { FieldError, Typed } from "#app/web/parse-form";

interface Choice {
  id: string;
  name: string;
}

interface FieldsProps {
  services: readonly Choice[];
  starts: readonly Choice[];
  locations: readonly Choice[];
  typed: Typed;
  errors: readonly FieldError[];
}

const items = (choices: readonly Choice[], none: string) => [{ value: "", text: none }, ...choices.map(({ id, name }) => ({ value: id, text: name }))];

/** What a session, or a run of them, is made of. */
export function NewSessionFields({ services, starts, locations, typed, errors }: FieldsProps) {
  const errorAt = (name: string) => errors.find(({ field }) => field === name)?.message;
  const at = (name: string) => typed[name]?.[0] ?? "";
  const values = Object.fromEntries(Object.entries(typed).map(([field, sent]) => [field, sent[0]]));
  const day = (name: string, legend: string, hint?: string) => {
    const error = errors.find(({ field }) => field.startsWith(`${name}-`));
    const marked = (part: string) => ({ error: error?.field === `${name}-${part}` || undefined });
    return <DateInput id={name} namePrefix={name} legend={legend} hint={hint} values={values} error={error?.message} day={marked("day")} month={marked("month")} year={marked("year")} />;
  };
  return (
    <>
      <Select name="service" label="Service" value={at("service")} error={errorAt("service")} items={services.length === 1 ? items(services, "Choose a service").slice(1) : items(services, "Choose a service")} />
      {starts.length > 0 && <Select name="start" label="Start of the course (optional)" hint="Then only those with a place on it are on the register." value={at("start")} error={errorAt("start")} items={items(starts, "Not for one start")} />}
      <Input name="title" label="What it is about (optional)" value={at("title")} error={errorAt("title")} />
      {day("from", "First day", "For example, 26 3 2026")}
      <Radios name="repeat" className="govuk-radios--small" legend="How often is it held?" value={at("repeat") || "once"} error={errorAt("repeat")} items={sessionRepeats.map((value) => ({ value, text: sessionRepeatWords[value] }))} />
      {day("until", "Last day (if it repeats)")}
      <Input name="begins" label="Begins (optional)" hint="For example, 10am or 14:30" className="govuk-input--width-5" value={at("begins")} error={errorAt("begins")} />
      <Input name="ends" label="Ends (optional)" className="govuk-input--width-5" value={at("ends")} error={errorAt("ends")} />
      {locations.length > 0 && <Select name="location" label="Where (optional)" value={at("location")} error={errorAt("location")} items={items(locations, "Not said")} />}
    </>
  );
}
