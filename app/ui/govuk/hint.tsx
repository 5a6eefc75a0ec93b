import { classNames } from "./props";
import type { ElementProps } from "./props";

export type HintProps = ElementProps<"div">;

export function Hint({ className, children, ...attributes }: HintProps) {
  return (
    <div {...attributes} className={classNames("govuk-hint", className)}>
      {children}
    </div>
  );
}
