import { classNames } from "./props";
import type { ElementProps } from "./props";

export type BackLinkProps = ElementProps<"a">;

export function BackLink({ href = "#", className, children = "Back", ...attributes }: BackLinkProps) {
  return (
    <a {...attributes} href={href} className={classNames("govuk-back-link", className)}>
      {children}
    </a>
  );
}
