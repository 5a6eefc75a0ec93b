import { sharedFieldWords } from "#app/content/referrals";
import { SummaryList } from "#app/ui/govuk/summary-list";
import type { SeenByProvider } from "./seen-by-provider";

/** What the adviser changed after it was sent: what stood there, and what stands there now. */
export function Amendments({ amendments }: Pick<SeenByProvider, "amendments">) {
  return amendments.map(({ at, byName, why, fields }, index) => (
    <div key={index} className="wl-amendment">
      <p className="govuk-body"><strong>Changed by {byName}, {at}</strong>{why && <>: <span className="wl-said">{why}</span></>}</p>
      <SummaryList
        rows={fields.map(({ key, before, after }) => ({
          key: sharedFieldWords[key],
          value: (
            <>
              {before === undefined ? <span className="wl-beneath">Not shared before</span> : <del><span className="govuk-visually-hidden">Before: </span>{before}</del>}
              {after === undefined ? <span className="wl-beneath">Not shared any more</span> : <ins><span className="govuk-visually-hidden">Now: </span>{after}</ins>}
            </>
          ),
        }))}
      />
    </div>
  ));
}
