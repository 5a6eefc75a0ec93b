import type { ReactNode } from "react";
import { classNames } from "./props";
import type { ElementProps, Maybe } from "./props";

interface ArrowProps extends ElementProps<"a", "children"> {
  text?: ReactNode;
  /** Says what the other page is about; shown only where there are no page numbers. */
  labelText?: string;
}

interface PageItem extends ElementProps<"a", "children"> {
  number?: number | string;
  current?: boolean;
  ellipsis?: boolean;
  /** Read instead of "Page 3". */
  visuallyHiddenText?: string;
}

export interface PaginationProps extends ElementProps<"nav", "children"> {
  items?: Maybe<PageItem>[];
  previous?: ArrowProps;
  next?: ArrowProps;
  landmarkLabel?: string;
}

export function Pagination({ items, previous, next, landmarkLabel = "Pagination", className, ...attributes }: PaginationProps) {
  const isBlock = !items && Boolean(next ?? previous);
  return (
    <nav
      aria-label={landmarkLabel}
      {...attributes}
      className={classNames("govuk-pagination", isBlock && "govuk-pagination--block", className)}
    >
      {previous?.href && <ArrowLink {...previous} rel="prev" isBlock={isBlock} />}
      {items && (
        <ul className="govuk-pagination__list">
          {items.map((item, index) => item && (item.ellipsis || item.number) && <Page key={index} {...item} />)}
        </ul>
      )}
      {next?.href && <ArrowLink {...next} rel="next" isBlock={isBlock} />}
    </nav>
  );
}

function Page({ number, current, ellipsis, visuallyHiddenText = `Page ${number}`, ...link }: PageItem) {
  if (ellipsis) return <li className="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>;
  return (
    <li className={classNames("govuk-pagination__item", current && "govuk-pagination__item--current")}>
      <a
        aria-label={visuallyHiddenText}
        aria-current={current ? "page" : undefined}
        {...link}
        className="govuk-link govuk-pagination__link"
      >
        {number}
      </a>
    </li>
  );
}

function ArrowLink({ rel, isBlock, text, labelText, ...link }: ArrowProps & { rel: "prev" | "next"; isBlock: boolean }) {
  const word = rel === "prev" ? "Previous" : "Next";
  const decorated = isBlock && !labelText && "govuk-pagination__link-title--decorated";
  return (
    <div className={`govuk-pagination__${rel}`}>
      <a {...link} rel={rel} className="govuk-link govuk-pagination__link">
        {(isBlock || rel === "prev") && <Arrow rel={rel} />}
        <span className={classNames("govuk-pagination__link-title", decorated)}>
          {text ?? <>{word}<span className="govuk-visually-hidden"> page</span></>}
        </span>
        {labelText && isBlock && (
          <>
            {" "}
            <span className="govuk-visually-hidden">:</span> <span className="govuk-pagination__link-label">{labelText}</span>
          </>
        )}
        {!isBlock && rel === "next" && <Arrow rel={rel} />}
      </a>
    </div>
  );
}

const arrowPaths = {
  prev: "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z",
  next: "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z",
};

function Arrow({ rel }: { rel: "prev" | "next" }) {
  return (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${rel}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrowPaths[rel]} />
    </svg>
  );
}
