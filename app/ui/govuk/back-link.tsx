import { useComponentWords } from "./component-words";
import { classNames } from "./props";
import type { ElementProps } from "./props";

export type BackLinkProps = ElementProps<"a">;

export function BackLink({ href = "#", className, children, ...attributes }: BackLinkProps) {
  const { back } = useComponentWords();
  return (
    <a {...attributes} href={href} className={classNames("govuk-back-link", className)}>
      {children ?? back}
    </a>
  );
}
