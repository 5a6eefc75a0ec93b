interface FilterTagsProps {
  filters: { text: string; /** The same list without it; absent where it cannot be taken away. */ removeHref?: string | undefined }[];
}

/** What a list is filtered by, each to be taken away by itself. */
export function FilterTags({ filters }: FilterTagsProps) {
  if (filters.length === 0) return null;
  return (
    <div className="wl-filters">
      <h2 className="govuk-visually-hidden">Filters in use</h2>
      <ul className="wl-filters__tags">
        {filters.map(({ text, removeHref }) => (
          <li key={text}>
            {removeHref ? (
              <a className="wl-filters__tag" href={removeHref}>
                <span className="govuk-visually-hidden">Remove the filter: </span>
                {text}
              </a>
            ) : (
              <span className="wl-filters__tag wl-filters__tag--fixed">{text}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
