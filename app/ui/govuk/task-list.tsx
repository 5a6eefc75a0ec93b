import type { ReactNode } from "react";
import { classNames, textProps } from "./props";
import type { ElementProps, Maybe, TextOr } from "./props";
import { Tag } from "./tag";
import type { TagProps } from "./tag";

interface TaskStatus {
  tag?: TextOr<TagProps>;
  className?: string;
}

interface TaskItem {
  title: TextOr<{ className?: string }>;
  hint?: ReactNode;
  status: TextOr<TaskStatus>;
  href?: string;
  className?: string;
}

export interface TaskListProps extends ElementProps<"ul", "children"> {
  items: Maybe<TaskItem>[];
  idPrefix?: string;
}

export function TaskList({ items, idPrefix = "task-list", className, ...attributes }: TaskListProps) {
  return (
    <ul {...attributes} className={classNames("govuk-task-list", className)}>
      {items.map((item, index) => item && <Task key={index} {...item} id={`${idPrefix}-${index + 1}`} />)}
    </ul>
  );
}

function Task({ id, title, hint, status, href, className }: TaskItem & { id: string }) {
  const { className: titleClasses, children: name } = textProps<{ className?: string }>(title);
  const { tag, className: statusClasses, children: statusText } = textProps<TaskStatus>(status);
  const describedBy = classNames(hint ? `${id}-hint` : "", `${id}-status`);
  return (
    <li className={classNames("govuk-task-list__item", href && "govuk-task-list__item--with-link", className)}>
      <div className="govuk-task-list__name-and-hint">
        {href ? (
          <a className={classNames("govuk-link govuk-task-list__link", titleClasses)} href={href} aria-describedby={describedBy}>
            {name}
          </a>
        ) : (
          <div className={titleClasses}>{name}</div>
        )}
        {hint && <div id={`${id}-hint`} className="govuk-task-list__hint">{hint}</div>}
      </div>
      <div className={classNames("govuk-task-list__status", statusClasses)} id={`${id}-status`}>
        {tag ? <Tag {...textProps<TagProps>(tag)} /> : statusText}
      </div>
    </li>
  );
}
