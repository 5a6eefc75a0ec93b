import type { ReactNode } from "react";
import { bulkActs } from "#app/content/bulk";
import { bulkActKinds, type BulkActKind } from "#app/domain/cases/bulk";
import { Button } from "#app/ui/govuk/button";

/** One case of the list, to be selected. Works without scripts, and across a page of the list. */
export function SelectCase({ reference, name }: { reference: string; name: string }) {
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small wl-select wl-no-print">
      <div className="govuk-checkboxes__item">
        <input className="govuk-checkboxes__input" type="checkbox" name="case" value={reference} id={`case-${reference}`} />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={`case-${reference}`}><span className="govuk-visually-hidden">Select {name}</span></label>
      </div>
    </div>
  );
}

/** A list with cases to select, and what can be done with them; a page with each case comes before anything happens. */
export function SelectedCases({ may, children }: { may: Record<BulkActKind, boolean>; children: ReactNode }) {
  return (
    <form method="get" action="/adviser/cases/selected">
      {children}
      <fieldset className="govuk-fieldset wl-no-print">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">With the selected cases</legend>
        <div className="govuk-button-group">
          {bulkActKinds.filter((kind) => may[kind]).map((kind) => <Button key={kind} className="govuk-button--secondary" name="act" value={kind}>{bulkActs[kind]}</Button>)}
        </div>
      </fieldset>
    </form>
  );
}
