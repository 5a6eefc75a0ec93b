import type { ReactNode } from "react";
import { Fieldset } from "./fieldset";
import type { FieldsetProps } from "./fieldset";
import { Group, HintAndError, describedByFor } from "./form-group";
import type { GroupProps } from "./form-group";
import { Hint } from "./hint";
import type { HintProps } from "./hint";
import { Label } from "./label";
import type { LabelProps } from "./label";
import { classNames, textProps } from "./props";
import type { ElementProps, Maybe, TextOr } from "./props";

/** A question with several inputs under one legend. */
export interface FieldGroupProps extends Omit<GroupProps, "describedBy"> {
  legend?: FieldsetProps["legend"];
  /** Further props of the fieldset; there is one when this or `legend` is given. */
  fieldset?: Omit<FieldsetProps, "legend" | "children">;
  formGroup?: ElementProps<"div", "children"> & { beforeInputs?: ReactNode; afterInputs?: ReactNode };
}

export interface ChoiceItem extends ElementProps<"input", "children" | "value" | "checked" | "label"> {
  value: string | number;
  text: ReactNode;
  hint?: TextOr<Omit<HintProps, "id">>;
  label?: Omit<LabelProps, "children" | "htmlFor">;
  /** Shown only while this item is chosen. */
  conditional?: ReactNode;
  checked?: boolean;
}

export interface ChoicesProps<Item> extends FieldGroupProps, ElementProps<"div", "children"> {
  name: string;
  /** Defaults to the name; the first input has exactly this id, so that an error can link to it. */
  idPrefix?: string;
  items: Maybe<Item | { divider: string }>[];
}

/** Hint, error and inputs, in a fieldset when there is a legend. */
export function FieldGroup({
  id, legend, fieldset, hint, error, formGroup = {}, role, describedBy, children,
}: FieldGroupProps & { id: string; role?: string; describedBy?: string; children: ReactNode }) {
  const { beforeInputs: _before, afterInputs: _after, ...attributes } = formGroup;
  const inner = (
    <>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </>
  );
  return (
    <Group {...attributes} hasError={Boolean(error)}>
      {legend || fieldset ? (
        <Fieldset role={role} {...fieldset} legend={legend} describedBy={describedByFor(id, { describedBy, hint, error })}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </Group>
  );
}

interface ChoiceProps {
  kind: "radios" | "checkboxes";
  id: string;
  describedBy?: string;
  item: ChoiceItem;
  checked: boolean;
}

/** One radio button or checkbox, with what it reveals. */
export function Choice({ kind, id, describedBy, item, checked }: ChoiceProps) {
  const { text, hint, label, conditional, checked: _given, className, ...attributes } = item;
  return (
    <>
      <div className={`govuk-${kind}__item`}>
        <input
          {...attributes}
          id={id}
          type={kind === "radios" ? "radio" : "checkbox"}
          className={classNames(`govuk-${kind}__input`, className)}
          defaultChecked={checked}
          data-aria-controls={conditional ? `conditional-${id}` : undefined}
          aria-describedby={classNames(describedBy, hint ? `${id}-item-hint` : "")}
        />
        <Label {...label} htmlFor={id} className={classNames(`govuk-${kind}__label`, label?.className)}>
          {text}
        </Label>
        {hint && <ItemHint kind={kind} id={id} hint={textProps<HintProps>(hint)} />}
      </div>
      {conditional && (
        <div
          className={classNames(`govuk-${kind}__conditional`, !checked && `govuk-${kind}__conditional--hidden`)}
          id={`conditional-${id}`}
        >
          {conditional}
        </div>
      )}
    </>
  );
}

function ItemHint({ kind, id, hint }: { kind: string; id: string; hint: HintProps }) {
  return <Hint {...hint} id={`${id}-item-hint`} className={classNames(`govuk-${kind}__hint`, hint.className)} />;
}

/** Whether an item is chosen: its own `checked` goes before the group's values. */
export function isChosen({ checked, value }: ChoiceItem, chosen: readonly (string | number)[]): boolean {
  return checked ?? chosen.some((one) => String(one) === String(value));
}
