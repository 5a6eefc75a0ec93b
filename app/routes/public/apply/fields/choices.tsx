import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { Radios } from "#app/ui/govuk/radios";
import type { Question } from "#app/domain/applications/questions";
import type { FieldsProps } from "./field-props";

const heading = (text: string) => ({ text, isPageHeading: true, className: "govuk-fieldset__legend--l" });

/** An option that leaves out all others, after the word "or". */
const alone = ["none", "prefer_not_to_say"];

function itemsOf<Option extends string>(options: Readonly<Record<Option, string>>, only: (option: string) => boolean) {
  const items = (Object.entries(options) as [Option, string][]).filter(([value]) => only(value)).map(([value, text]) => ({ value, text }));
  const first = items.findIndex(({ value }) => alone.includes(value));
  return first < 0 ? items : [...items.slice(0, first), { divider: "or" }, ...items.slice(first).map((item) => ({ ...item, behaviour: "exclusive" as const }))];
}

/** A question answered by ticking some of its options. */
export function checkboxesFor<Option extends string>(name: string, { heading: text, hint, options }: Question<Option>) {
  return function CheckboxQuestion({ typed, errorOf }: FieldsProps) {
    return <Checkboxes name={name} legend={heading(text)} hint={hint} error={errorOf(name)} items={itemsOf(options, () => true)} values={typed[name] ?? []} />;
  };
}

interface RadioWishes {
  /** Options beside the question's own, at the end. */
  more?: Readonly<Record<string, string>>;
  hidden?: (option: string, props: FieldsProps) => boolean;
}

/** A question answered by choosing one of its options. */
export function radiosFor<Option extends string>(name: string, { heading: text, hint, options }: Question<Option>, { more = {}, hidden = () => false }: RadioWishes = {}) {
  return function RadioQuestion(props: FieldsProps) {
    const items = itemsOf({ ...options, ...more }, (option) => !hidden(option, props)).map((item) => ("divider" in item ? item : { value: item.value, text: item.text }));
    return <Radios name={name} legend={heading(text)} hint={hint} error={props.errorOf(name)} items={items} value={props.typed[name]?.[0]} />;
  };
}
