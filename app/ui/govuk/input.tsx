import { FormGroup, describedByFor } from "./form-group";
import type { FieldProps } from "./form-group";
import { classNames, textProps } from "./props";
import type { ElementProps, TextOr } from "./props";

type OwnInputProps = keyof FieldProps | "prefix" | "value" | "defaultValue" | "children";

export interface InputProps extends FieldProps, ElementProps<"input", OwnInputProps> {
  value?: string | number | null;
  /** Shown before and after what is typed; unseen by screen readers, so the label says it too. */
  prefix?: TextOr<ElementProps<"div">>;
  suffix?: TextOr<ElementProps<"div">>;
  inputWrapper?: ElementProps<"div", "children">;
}

export function Input({
  name, id = name, label, hint, error, describedBy, formGroup = {},
  prefix, suffix, inputWrapper, value, className, ...attributes
}: InputProps) {
  const { beforeInput, afterInput, ...group } = formGroup;
  const input = (
    <input
      type="text"
      {...attributes}
      id={id}
      name={name}
      className={classNames("govuk-input", className, error ? "govuk-input--error" : "")}
      defaultValue={value ?? undefined}
      aria-describedby={describedByFor(id, { describedBy, hint, error })}
    />
  );
  return (
    <FormGroup id={id} label={label} hint={hint} error={error} formGroup={group}>
      {prefix || suffix || beforeInput || afterInput ? (
        <div {...inputWrapper} className={classNames("govuk-input__wrapper", inputWrapper?.className)}>
          {beforeInput}
          {prefix && <Affix kind="prefix" {...textProps<ElementProps<"div">>(prefix)} />}
          {input}
          {suffix && <Affix kind="suffix" {...textProps<ElementProps<"div">>(suffix)} />}
          {afterInput}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  );
}

function Affix({ kind, className, children, ...attributes }: { kind: "prefix" | "suffix" } & ElementProps<"div">) {
  return (
    <div {...attributes} className={classNames(`govuk-input__${kind}`, className)} aria-hidden="true">
      {children}
    </div>
  );
}
