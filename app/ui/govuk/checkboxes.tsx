import { Choice, FieldGroup, isChosen } from "./choices";
import type { ChoiceItem, ChoicesProps } from "./choices";
import { describedByFor } from "./form-group";
import { classNames } from "./props";

export interface CheckboxItem extends ChoiceItem {
  /** "exclusive" unticks the others: "None of these". */
  behaviour?: "exclusive";
}

export interface CheckboxesProps extends ChoicesProps<CheckboxItem> {
  /** The values of the ticked items; an item's own `checked` goes before them. */
  values?: readonly (string | number)[];
  describedBy?: string;
}

export function Checkboxes({
  name, idPrefix = name, items, values = [], describedBy, legend, fieldset, hint, error, formGroup, className, ...attributes
}: CheckboxesProps) {
  const group = { legend, fieldset, hint, error, formGroup };
  const groupDescribedBy = fieldset?.describedBy ?? describedBy;
  // Without a fieldset there is nothing else for the hint and error to describe but each checkbox.
  const itemDescribedBy = legend || fieldset ? undefined : describedByFor(idPrefix, { describedBy, hint, error });
  return (
    <FieldGroup {...group} id={idPrefix} describedBy={groupDescribedBy}>
      <div {...attributes} className={classNames("govuk-checkboxes", className)} data-module="govuk-checkboxes">
        {formGroup?.beforeInputs}
        {items.map((item, index) => {
          if (!item) return null;
          if ("divider" in item) return <div key={index} className="govuk-checkboxes__divider">{item.divider}</div>;
          const { behaviour, ...choice } = item;
          const id = item.id ?? (index ? `${idPrefix}-${index + 1}` : idPrefix);
          return (
            <Choice
              key={index}
              kind="checkboxes"
              id={id}
              item={{ ...choice, name: item.name ?? name, "data-behaviour": behaviour }}
              checked={isChosen(item, values)}
              describedBy={itemDescribedBy}
            />
          );
        })}
        {formGroup?.afterInputs}
      </div>
    </FieldGroup>
  );
}
