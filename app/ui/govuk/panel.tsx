import { Fragment } from "react";
import type { ReactNode } from "react";
import { Button } from "./button";
import { classNames } from "./props";
import type { ElementProps } from "./props";

type PanelAction = { text: ReactNode; href?: string; type?: "button" | "submit" | "reset" } & ElementProps<
  "button",
  "children" | "type"
>;

export interface PanelProps extends ElementProps<"div", "title"> {
  title: ReactNode;
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  /** Only with `className="govuk-panel--interruption"`. */
  actions?: ElementProps<"div", "children"> & { items?: PanelAction[] };
}

export function Panel({ title, headingLevel = 1, actions, className, children, ...attributes }: PanelProps) {
  const Heading = `h${headingLevel}` as const;
  const isInterruption = className?.includes("govuk-panel--interruption");
  return (
    <div {...attributes} className={classNames("govuk-panel", !isInterruption && "govuk-panel--confirmation", className)}>
      <Heading className="govuk-panel__title">{title}</Heading>
      {children && <div className="govuk-panel__body">{children}</div>}
      {isInterruption && actions && <PanelActions {...actions} />}
    </div>
  );
}

function PanelActions({ items = [], className, ...attributes }: NonNullable<PanelProps["actions"]>) {
  return (
    <div {...attributes} className={classNames("govuk-panel__actions", className)}>
      {items.length > 0 && (
        <div className="govuk-button-group">
          {items.map((action, index) => (
            <Fragment key={index}>
              {index > 0 && " "}
              <PanelActionItem {...action} />
            </Fragment>
          ))}
        </div>
      )}
    </div>
  );
}

/** A link, unless it has no address or asks to look like a button. */
function PanelActionItem({ text, href, type, className, ...attributes }: PanelAction) {
  const link = attributes as ElementProps<"a">;
  const buttonClasses = classNames("govuk-button--inverse", className);
  if (!href) {
    return <Button {...attributes} type={type ?? "button"} className={buttonClasses}>{text}</Button>;
  }
  if (type === "button") {
    return <Button {...link} href={href} className={buttonClasses}>{text}</Button>;
  }
  return <a {...link} href={href} className={classNames("govuk-link govuk-link--inverse", className)}>{text}</a>;
}
