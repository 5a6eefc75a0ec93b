import { FormGroup, describedByFor } from "./form-group";
import type { FieldProps } from "./form-group";
import { classNames } from "./props";
import type { ElementProps } from "./props";

type OwnTextareaProps = keyof FieldProps | "value" | "defaultValue" | "children";

export interface TextareaProps extends FieldProps, ElementProps<"textarea", OwnTextareaProps> {
  value?: string | null;
}

export function Textarea({
  name, id = name, label, hint, error, describedBy, formGroup, rows = 5, value, className, ...attributes
}: TextareaProps) {
  return (
    <FormGroup id={id} label={label} hint={hint} error={error} formGroup={formGroup}>
      <textarea
        {...attributes}
        id={id}
        name={name}
        rows={rows}
        className={classNames("govuk-textarea", error ? "govuk-textarea--error" : "", className)}
        defaultValue={value ?? undefined}
        aria-describedby={describedByFor(id, { describedBy, hint, error })}
      />
    </FormGroup>
  );
}
