import type { ReactNode } from "react";
import { ErrorMessage } from "./error-message";
import type { ErrorMessageProps } from "./error-message";
import { Hint } from "./hint";
import type { HintProps } from "./hint";
import { Label } from "./label";
import type { LabelProps } from "./label";
import { classNames, textProps } from "./props";
import type { ElementProps, TextOr } from "./props";

/** What stands around any question: used by fields with one label and by groups of choices. */
export interface GroupProps {
  hint?: TextOr<Omit<HintProps, "id">>;
  /** The error's text; falsy when there is none. */
  error?: TextOr<Omit<ErrorMessageProps, "id">>;
  /** Ids of further elements that describe the field. */
  describedBy?: string;
}

export interface FieldProps extends GroupProps {
  name: string;
  /** Defaults to the name. Hint and error are `id-hint` and `id-error`. */
  id?: string;
  label?: TextOr<Omit<LabelProps, "htmlFor">>;
  formGroup?: ElementProps<"div", "children"> & { beforeInput?: ReactNode; afterInput?: ReactNode };
}

/** The ids for `aria-describedby`, in the order they are read: others', the hint's, the error's. */
export function describedByFor(id: string, { describedBy, hint, error }: GroupProps): string | undefined {
  return classNames(describedBy, hint ? `${id}-hint` : "", error ? `${id}-error` : "");
}

export function HintAndError({ id, hint, error }: { id: string } & GroupProps) {
  return (
    <>
      {hint && <Hint {...textProps<HintProps>(hint)} id={`${id}-hint`} />}
      {error && <ErrorMessage {...textProps<ErrorMessageProps>(error)} id={`${id}-error`} />}
    </>
  );
}

/** The box with the red line at its side when there is an error. */
export function Group({ hasError, className, children, ...attributes }: { hasError: boolean } & ElementProps<"div">) {
  return (
    <div {...attributes} className={classNames("govuk-form-group", hasError && "govuk-form-group--error", className)}>
      {children}
    </div>
  );
}

interface FormGroupProps extends Omit<FieldProps, "name"> {
  id: string;
  children: ReactNode;
}

/** Label, hint and error above one field. */
export function FormGroup({ id, label, hint, error, formGroup = {}, children }: FormGroupProps) {
  const { beforeInput, afterInput, ...attributes } = formGroup;
  return (
    <Group {...attributes} hasError={Boolean(error)}>
      <Label {...textProps<LabelProps>(label)} htmlFor={id} />
      <HintAndError id={id} hint={hint} error={error} />
      {beforeInput}
      {children}
      {afterInput}
    </Group>
  );
}
