import { FieldGroup } from "./choices";
import { useComponentWords } from "./component-words";
import type { FieldGroupProps } from "./choices";
import { Input } from "./input";
import { classNames, present } from "./props";
import type { ElementProps, Maybe } from "./props";

type Value = string | number | null;

export interface DateInputItem extends ElementProps<"input", "children" | "value" | "defaultValue"> {
  /** Day, month or year when left out. */
  name?: string;
  label?: string;
  value?: Value;
  /** Marks this field; where no field is marked, the group's error marks all that do not say false. */
  error?: boolean;
}

export interface DateInputProps extends FieldGroupProps, ElementProps<"div", "children" | "id"> {
  id: string;
  /** "dob" names the fields dob-day, dob-month and dob-year. */
  namePrefix?: string;
  /** By short name (day) or by full name (dob-day), so that a submitted form can be passed as it is. */
  values?: { readonly [name: string]: Value | undefined };
  /** `false` leaves the field out. */
  day?: DateInputItem | false;
  month?: DateInputItem | false;
  year?: DateInputItem | false;
  /** Other fields instead of day, month and year. */
  items?: Maybe<DateInputItem>[];
}

export function DateInput({
  id, namePrefix, values = {}, day = {}, month = {}, year = {}, items = [],
  legend, fieldset, hint, error, formGroup, className, ...attributes
}: DateInputProps) {
  const group = { legend, fieldset, hint, error, formGroup };
  const parts = present([named("day", day), named("month", month), named("year", year)]);
  const yearNames = ["year", year ? year.name : undefined];
  const fields = items.length ? present(items) : parts;
  const someAreMarked = fields.some(isMarked);
  const { dateParts } = useComponentWords();
  return (
    // The role makes JAWS read the description of a fieldset of text fields.
    <FieldGroup {...group} id={id} role="group" describedBy={fieldset?.describedBy}>
      <div {...attributes} id={id} className={classNames("govuk-date-input", className)}>
        {formGroup?.beforeInputs}
        {fields.map(({ name = "", label, value, error: marked, className: classes, ...input }, index) => {
          const fullName = namePrefix ? `${namePrefix}-${name}` : name;
          const hasError = marked || (marked !== false && Boolean(error) && !someAreMarked);
          return (
            <div key={index} className="govuk-date-input__item">
              <Input
                inputMode="numeric"
                {...input}
                id={input.id ?? `${id}-${name}`}
                name={fullName}
                label={{ text: label ?? dateParts[name as keyof typeof dateParts] ?? capitalise(name), className: "govuk-date-input__label" }}
                value={value ?? parts.find((part) => part.name === name)?.value ?? values[name] ?? values[fullName]}
                className={classNames(
                  "govuk-date-input__input",
                  hasError && !classes?.includes("govuk-input--error") && "govuk-input--error",
                  !classes?.includes("govuk-input--width-") && `govuk-input--width-${yearNames.includes(name) ? 4 : 2}`,
                  classes,
                )}
              />
            </div>
          );
        })}
        {formGroup?.afterInputs}
      </div>
    </FieldGroup>
  );
}

function named(name: string, item: DateInputItem | false): Maybe<DateInputItem> {
  return item && { ...item, name: item.name ?? name };
}

function isMarked({ error, className }: DateInputItem): boolean {
  return Boolean(error || className?.includes("govuk-input--error"));
}

function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
}
