import { classNames } from "./props";
import type { ElementProps } from "./props";

export type SkipLinkProps = ElementProps<"a">;

export function SkipLink({ href = "#content", className, children, ...attributes }: SkipLinkProps) {
  return (
    <a {...attributes} href={href} className={classNames("govuk-skip-link", className)} data-module="govuk-skip-link">
      {children}
    </a>
  );
}
