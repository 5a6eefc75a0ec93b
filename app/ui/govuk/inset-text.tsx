import { classNames } from "./props";
import type { ElementProps } from "./props";

export type InsetTextProps = ElementProps<"div">;

export function InsetText({ className, children, ...attributes }: InsetTextProps) {
  return (
    <div {...attributes} className={classNames("govuk-inset-text", className)}>
      {children}
    </div>
  );
}
