import { employerAnswerLabels } from "#app/content/outcomes";
import { employerAnswers } from "#app/domain/outcomes/employer-confirmation";
import { PhoneLink } from "#app/ui/casework/hub-list";
import { DateInput } from "#app/ui/govuk/date-input";
import { Input } from "#app/ui/govuk/input";
import { Radios } from "#app/ui/govuk/radios";
import type { FieldError, Typed } from "#app/web/parse-form";

interface Shown {
  firstName: string;
  lastName: string;
  employer: string;
  hubPhone: string;
}

/** The question, as the employer reads it and as the adviser sees beforehand that they will: the name, and nothing else of the person. */
export const sayQuestion = ({ firstName, lastName, employer }: Pick<Shown, "firstName" | "lastName" | "employer">) => `Does ${firstName} ${lastName} work for ${employer}?`;

export const EmployerTitle = (shown: Shown) => <h1 className="govuk-heading-l">{sayQuestion(shown)}</h1>;

export function EmployerIntroduction({ hubPhone }: Pick<Shown, "hubPhone">) {
  return (
    <>
      <p className="govuk-body">They told us that they do, or did, and agreed that we ask you. Your answer helps to show that support for people who look for work does what it is for. They can ask to read it.</p>
      <p className="govuk-body">You do not have to answer. Questions? Call <PhoneLink number={hubPhone} />.</p>
    </>
  );
}

/** What an employer fills in. Without script all of it is there, and only what belongs to the answer is kept. */
export function EmployerFields({ errors, typed }: { errors: readonly FieldError[]; typed: Typed }) {
  const errorAt = (field: string) => errors.find((error) => error.field === field || error.field.startsWith(`${field}-`))?.message;
  const values = Object.fromEntries(Object.entries(typed).map(([field, given]) => [field, given[0]]));
  return (
    <>
      <Radios name="answer" value={typed.answer?.[0]} legend={{ text: "What is true today?", className: "govuk-fieldset__legend--m" }} error={errorAt("answer")} items={employerAnswers.map((answer) => ({ value: answer, text: employerAnswerLabels[answer] }))} />
      <DateInput id="startedOn" namePrefix="startedOn" legend={{ text: "First day of work", className: "govuk-fieldset__legend--s" }} hint="If they work or worked for you" error={errorAt("startedOn")} values={values} />
      <DateInput id="endedOn" namePrefix="endedOn" legend={{ text: "Last day of work", className: "govuk-fieldset__legend--s" }} hint="If they have left" error={errorAt("endedOn")} values={values} />
      <Input name="hoursAWeek" label="Hours a week" hint="Paid hours in a usual week, if they work or worked for you" className="govuk-input--width-4" inputMode="decimal" value={typed.hoursAWeek?.[0]} error={errorAt("hoursAWeek")} />
      <Input name="name" label="Your name" autoComplete="name" value={typed.name?.[0]} error={errorAt("name")} />
      <Input name="role" label="What you do there" hint="For example, owner or office manager" autoComplete="organization-title" value={typed.role?.[0]} error={errorAt("role")} />
    </>
  );
}
