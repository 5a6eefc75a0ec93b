import type { ReactNode } from "react";
import { classNames, present, textProps } from "./props";
import type { ElementProps, Maybe, TextOr } from "./props";

interface SummaryAction extends ElementProps<"a", "children"> {
  text: ReactNode;
  /** What the link changes: "Change" is read as "Change name". */
  visuallyHiddenText?: string;
}

interface SummaryActions {
  items?: SummaryAction[];
  className?: string;
}

interface SummaryRow {
  key: TextOr<ElementProps<"dt">>;
  value: TextOr<ElementProps<"dd">>;
  actions?: SummaryActions;
  className?: string;
}

interface CardTitle {
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  className?: string;
}

interface SummaryCardProps extends ElementProps<"div", "title"> {
  title?: TextOr<CardTitle>;
  actions?: SummaryActions;
}

export interface SummaryListProps extends ElementProps<"dl", "children"> {
  rows: Maybe<SummaryRow>[];
  card?: Omit<SummaryCardProps, "children">;
}

export function SummaryList({ rows, card, className, ...attributes }: SummaryListProps) {
  const shown = present(rows);
  const someHaveActions = shown.some((row) => row.actions?.items?.length);
  const cardTitle = card && textProps<CardTitle>(card.title).children;
  const list = (
    <dl {...attributes} className={classNames("govuk-summary-list", className)}>
      {shown.map((row, index) => {
        const lacksActions = someHaveActions && !row.actions?.items && "govuk-summary-list__row--no-actions";
        return (
          <div key={index} className={classNames("govuk-summary-list__row", lacksActions, row.className)}>
            <Row row={row} cardTitle={cardTitle} />
          </div>
        );
      })}
    </dl>
  );
  return card ? <SummaryCard {...card}>{list}</SummaryCard> : list;
}

function Row({ row, cardTitle }: { row: SummaryRow; cardTitle: ReactNode }) {
  const key = textProps<ElementProps<"dt">>(row.key);
  const value = textProps<ElementProps<"dd">>(row.value);
  const { items = [], className } = row.actions ?? {};
  return (
    <>
      <dt {...key} className={classNames("govuk-summary-list__key", key.className)} />
      <dd {...value} className={classNames("govuk-summary-list__value", value.className)} />
      {items.length > 0 && (
        <dd className={classNames("govuk-summary-list__actions", className)}>
          {items.length === 1 ? (
            <ActionLink {...items[0]} cardTitle={cardTitle} />
          ) : (
            <ul className="govuk-summary-list__actions-list">
              {items.map((action, index) => (
                <li key={index} className="govuk-summary-list__actions-list-item">
                  <ActionLink {...action} cardTitle={cardTitle} />
                </li>
              ))}
            </ul>
          )}
        </dd>
      )}
    </>
  );
}

function SummaryCard({ title, actions, className, children, ...attributes }: SummaryCardProps) {
  const { headingLevel = 2, className: titleClasses, children: text } = textProps<CardTitle>(title);
  const Heading = `h${headingLevel}` as const;
  const items = actions?.items ?? [];
  const actionClasses = classNames("govuk-summary-card__actions", actions?.className);
  return (
    <div {...attributes} className={classNames("govuk-summary-card", className)}>
      <div className="govuk-summary-card__title-wrapper">
        {text && <Heading className={classNames("govuk-summary-card__title", titleClasses)}>{text}</Heading>}
        {items.length === 1 && (
          <div className={actionClasses}>
            <ActionLink {...items[0]} cardTitle={text} />
          </div>
        )}
        {items.length > 1 && (
          <ul className={actionClasses}>
            {items.map((action, index) => (
              <li key={index} className="govuk-summary-card__action">
                <ActionLink {...action} cardTitle={text} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="govuk-summary-card__content">{children}</div>
    </div>
  );
}

function ActionLink({
  text, visuallyHiddenText, cardTitle, className, ...link
}: Partial<SummaryAction> & { cardTitle: ReactNode }) {
  return (
    <a {...link} className={classNames("govuk-link", className)}>
      {text}
      {(visuallyHiddenText || cardTitle) && (
        <span className="govuk-visually-hidden">
          {visuallyHiddenText && ` ${visuallyHiddenText}`}
          {cardTitle && <> ({cardTitle})</>}
        </span>
      )}
    </a>
  );
}
