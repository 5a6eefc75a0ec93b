import { Details } from "#app/ui/govuk/details";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { useWords } from "#app/ui/words";
import type { MyRecord } from "../read-my-case.server";

/** What was changed of what a provider sees: before, after, why and when. Nothing where nothing was. */
export function ChangesOfReferral({ provider, changes }: { provider: string; changes: MyRecord["referrals"][number]["changes"] }) {
  const { words: { mySupport: { changedLater, shared } }, say } = useWords();
  if (changes.length === 0) return null;
  return (
    <Details summary={<>{changedLater.title}<span className="govuk-visually-hidden">{changedLater.titleWhom(provider)}</span></>}>
      {changes.map(({ id, on, by, why, fields }) => (
        <div key={id} className="govuk-!-margin-bottom-4">
          <p className="govuk-body">{changedLater.changedOn(by, say.day(on))} {changedLater.because} <span className="wl-said">{why}</span></p>
          <SummaryList
            rows={fields.map(({ key, before, after }) => ({
              key: shared[key],
              value: <><p className="govuk-body">{changedLater.before} {before ?? changedLater.notTold}</p><p className="govuk-body">{changedLater.after} {after ?? changedLater.notTold}</p></>,
            }))}
          />
        </div>
      ))}
    </Details>
  );
}
