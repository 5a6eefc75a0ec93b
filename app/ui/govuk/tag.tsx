import { classNames } from "./props";
import type { ElementProps } from "./props";

export type TagProps = ElementProps<"strong">;

export function Tag({ className, children, ...attributes }: TagProps) {
  return (
    <strong {...attributes} className={classNames("govuk-tag", className)}>
      {children}
    </strong>
  );
}
