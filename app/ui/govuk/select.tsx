import { FormGroup, describedByFor } from "./form-group";
import type { FieldProps } from "./form-group";
import { classNames, present } from "./props";
import type { ElementProps, Maybe } from "./props";

export interface SelectItem extends ElementProps<"option", "children" | "value" | "selected"> {
  text: string;
  /** Defaults to the text, as in HTML. */
  value?: string | number;
  selected?: boolean;
}

type OwnSelectProps = keyof FieldProps | "value" | "defaultValue" | "multiple" | "children";

export interface SelectProps extends FieldProps, ElementProps<"select", OwnSelectProps> {
  items?: Maybe<SelectItem>[];
  /** The value of the chosen item; an item's own `selected` goes before it. */
  value?: string | number | null;
}

export function Select({
  name, id = name, label, hint, error, describedBy, formGroup, items = [], value, className, ...attributes
}: SelectProps) {
  const options = present(items);
  const chosen = options.find(({ selected }) => selected) ?? options.find((option) => matches(option, value));
  return (
    <FormGroup id={id} label={label} hint={hint} error={error} formGroup={formGroup}>
      <select
        {...attributes}
        id={id}
        name={name}
        className={classNames("govuk-select", className, error ? "govuk-select--error" : "")}
        defaultValue={chosen && (chosen.value ?? chosen.text)}
        aria-describedby={describedByFor(id, { describedBy, hint, error })}
      >
        {options.map(({ text, selected: _asDefaultValue, ...option }, index) => (
          <option key={index} {...option}>
            {text}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}

function matches(item: SelectItem, value: SelectProps["value"]): boolean {
  return value !== undefined && value !== null && item.selected !== false && String(item.value ?? item.text) === String(value);
}
