import { Choice, FieldGroup, isChosen } from "./choices";
import type { ChoiceItem, ChoicesProps } from "./choices";
import { classNames } from "./props";

export interface RadiosProps extends ChoicesProps<ChoiceItem> {
  /** The value of the chosen item; an item's own `checked` goes before it. */
  value?: string | number | null;
}

export function Radios({
  name, idPrefix = name, items, value, legend, fieldset, hint, error, formGroup, className, ...attributes
}: RadiosProps) {
  const group = { legend, fieldset, hint, error, formGroup };
  const chosen = value === undefined || value === null ? [] : [value];
  return (
    <FieldGroup {...group} id={idPrefix} describedBy={fieldset?.describedBy}>
      <div {...attributes} className={classNames("govuk-radios", className)} data-module="govuk-radios">
        {formGroup?.beforeInputs}
        {items.map((item, index) => {
          if (!item) return null;
          if ("divider" in item) return <div key={index} className="govuk-radios__divider">{item.divider}</div>;
          const id = item.id ?? (index ? `${idPrefix}-${index + 1}` : idPrefix);
          return <Choice key={index} kind="radios" id={id} item={{ ...item, name }} checked={isChosen(item, chosen)} />;
        })}
        {formGroup?.afterInputs}
      </div>
    </FieldGroup>
  );
}
