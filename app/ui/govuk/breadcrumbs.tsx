import type { ReactNode } from "react";
import { classNames } from "./props";
import type { ElementProps } from "./props";

export interface BreadcrumbsProps extends ElementProps<"nav", "children"> {
  items: ({ text: ReactNode } & ElementProps<"a", "children">)[];
  collapseOnMobile?: boolean;
  labelText?: string;
}

export function Breadcrumbs({ items, collapseOnMobile, labelText = "Breadcrumb", className, ...attributes }: BreadcrumbsProps) {
  const classes = classNames("govuk-breadcrumbs", className, collapseOnMobile && "govuk-breadcrumbs--collapse-on-mobile");
  return (
    <nav aria-label={labelText} {...attributes} className={classes}>
      <ol className="govuk-breadcrumbs__list">
        {items.map(({ text, ...link }, index) =>
          link.href ? (
            <li key={index} className="govuk-breadcrumbs__list-item">
              <a {...link} className="govuk-breadcrumbs__link">
                {text}
              </a>
            </li>
          ) : (
            <li key={index} className="govuk-breadcrumbs__list-item" aria-current="page">
              {text}
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
