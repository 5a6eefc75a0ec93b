import type { ReactNode } from "react";
import { sayYear, shortQuarter } from "#app/content/agreements";
import type { AgreementContent } from "#app/domain/agreements/variation";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { ErrorMessage } from "#app/ui/govuk/error-message";
import { Input } from "#app/ui/govuk/input";
import { Table } from "#app/ui/govuk/table";
import { Textarea } from "#app/ui/govuk/textarea";
import { budgetField, dutyField, targetField, type KnownParts, type PartName } from "./parts";

interface PartFieldsProps {
  name: PartName;
  /** Of the quarters of another year. */
  address: string;
  year: string;
  known: KnownParts;
  content: AgreementContent;
  errorAt: (this: void, field: string) => string | undefined;
  typedAt: (this: void, field: string, first?: string) => string;
  allTypedAt: (this: void, field: string, first?: readonly string[]) => readonly string[];
  children: (this: void, fields: ReactNode) => ReactNode;
}

type Typing = Pick<PartFieldsProps, "errorAt" | "typedAt">;

function Targets({ caption, measures, periods, peopleAt, errorAt, typedAt }: Typing & { caption: string; measures: KnownParts["measures"]; periods: readonly { id: string; text: string }[]; peopleAt: (code: string, period: string) => number | undefined }) {
  return (
    <Table
      className="wl-table-stacked"
      caption={caption}
      captionClassName="govuk-table__caption--m"
      firstCellIsHeader
      head={["Measure", ...periods.map(({ text }) => text)]}
      rows={measures.map(({ code, title }) => [
        title,
        ...periods.map(({ id, text }) => {
          const field = targetField(code, id);
          const error = errorAt(field);
          return {
            "data-label": text,
            text: (
              <>
                {error && <ErrorMessage id={`${field}-error`}>{error}</ErrorMessage>}
                <input className={`govuk-input govuk-input--width-5${error ? " govuk-input--error" : ""}`} id={field} name={field} inputMode="numeric" aria-label={`${title}, ${text}: people`} aria-describedby={error ? `${field}-error` : undefined} defaultValue={typedAt(field, String(peopleAt(code, id) ?? ""))} />
              </>
            ),
          };
        }),
      ])}
    />
  );
}

/** The questions of one part of a variation, filled in with what it says so far. */
export function PartFields({ name, address, year, known, content, errorAt, typedAt, allTypedAt, children }: PartFieldsProps) {
  const { measures, organisations, streams, years, quarters } = known;
  if (name === "about") {
    return children(
      <>
        <Input name="name" label="What it is called" value={typedAt("name", content.name)} error={errorAt("name")} />
        <Textarea name="summary" label="What it is, in a few sentences" value={typedAt("summary", content.summary)} error={errorAt("summary")} />
        <Checkboxes name="councils" legend="Whose residents it is for" values={allTypedAt("councils", content.councilIds)} error={errorAt("councils")} items={organisations.filter(({ kind }) => kind === "council").map(({ id, name: text }) => ({ value: id, text }))} />
      </>,
    );
  }
  if (name === "partners") {
    const dutyOf = (id: string) => content.partners.find(({ organisationId }) => organisationId === id)?.duty ?? "";
    return (
      <>
        <p className="govuk-body">Who has a duty is a partner. Whose duty is left empty is none.</p>
        {children(organisations.map(({ id, name: text }) => <Input key={id} name={dutyField(id)} label={text} value={typedAt(dutyField(id), dutyOf(id))} error={errorAt(dutyField(id))} />))}
      </>
    );
  }
  if (name === "years") {
    return (
      <>
        <p className="govuk-body">People to reach, each once in a year. A field left empty sets no target.</p>
        {children(<Targets caption="People a year from April" measures={measures} periods={years.map((id) => ({ id, text: sayYear(id) }))} peopleAt={(code, id) => content.yearTargets.find((target) => target.measureCode === code && target.year.slice(0, 4) === id)?.people} errorAt={errorAt} typedAt={typedAt} />)}
      </>
    );
  }
  if (name === "quarters") {
    return (
      <>
        <p className="govuk-body">A quarter without a target of its own has its share of what is left of the year’s. Where all four have one, they must add up to the year’s.</p>
        <ul className="govuk-list wl-views__list">
          {years.map((each) => <li key={each}>{each === year ? <strong aria-current="page">{sayYear(each)}</strong> : <a className="govuk-link" href={`${address}?year=${each}`}>{sayYear(each)}</a>}</li>)}
        </ul>
        {children(<Targets caption={`People a quarter, ${sayYear(year)}`} measures={measures} periods={quarters.map((id) => ({ id, text: shortQuarter(id) }))} peopleAt={(code, id) => content.quarterTargets.find((target) => target.measureCode === code && target.quarter === id)?.people} errorAt={errorAt} typedAt={typedAt} />)}
      </>
    );
  }
  const budgetOf = (id: string) => content.streams.find(({ streamId }) => streamId === id)?.budgetPence;
  return (
    <>
      <p className="govuk-body">Each for as long as the stream runs. A field left empty sets no budget.</p>
      {children(streams.map(({ id, code, name: text }) => {
        const pence = budgetOf(id);
        return <Input key={id} name={budgetField(id)} label={`${code} ${text}, in pounds`} prefix="£" className="govuk-input--width-10" inputMode="decimal" value={typedAt(budgetField(id), pence === null || pence === undefined ? "" : String(pence / 100))} error={errorAt(budgetField(id))} />;
      }))}
    </>
  );
}
