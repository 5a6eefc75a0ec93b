import type { ReactNode } from "react";
import { classNames, textProps } from "./props";
import type { ElementProps, Maybe, TextOr } from "./props";

interface TabItem extends ElementProps<"a", "children" | "id"> {
  /** Of the panel; needed unless the tabs have an `idPrefix`. */
  id?: string;
  label: ReactNode;
  /** A plain string is set as a paragraph; anything else stands as it is. */
  panel: TextOr<ElementProps<"div">>;
}

export interface TabsProps extends ElementProps<"div", "title" | "children"> {
  items?: Maybe<TabItem>[];
  idPrefix?: string;
  title?: ReactNode;
}

export function Tabs({ items = [], idPrefix, title = "Contents", className, ...attributes }: TabsProps) {
  const panelId = (item: TabItem, index: number) => item.id ?? `${idPrefix}-${index + 1}`;
  return (
    <div {...attributes} className={classNames("govuk-tabs", className)} data-module="govuk-tabs">
      <h2 className="govuk-tabs__title">{title}</h2>
      {items.length > 0 && (
        <ul className="govuk-tabs__list">
          {items.map((item, index) => item && <Tab key={index} item={item} panelId={panelId(item, index)} isFirst={index === 0} />)}
        </ul>
      )}
      {items.map((item, index) => {
        if (!item) return null;
        const { className: panelClasses, children, ...panel } = textProps<ElementProps<"div">>(item.panel);
        const classes = classNames("govuk-tabs__panel", index > 0 && "govuk-tabs__panel--hidden", panelClasses);
        return (
          <div key={index} {...panel} className={classes} id={panelId(item, index)}>
            {typeof children === "string" ? <p className="govuk-body">{children}</p> : children}
          </div>
        );
      })}
    </div>
  );
}

function Tab({ item, panelId, isFirst }: { item: TabItem; panelId: string; isFirst: boolean }) {
  const { id: _ofThePanel, label, panel: _shownBelow, ...link } = item;
  return (
    <li className={classNames("govuk-tabs__list-item", isFirst && "govuk-tabs__list-item--selected")}>
      <a {...link} className="govuk-tabs__tab" href={`#${panelId}`}>
        {label}
      </a>
    </li>
  );
}
