import { referrerAgreementWords, referrerKindWords, referrerNewsWords, residentsAnswerWords } from "#app/content/referrers";
import { residentsAnswer } from "#app/domain/applications/referrer";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { SummaryList } from "#app/ui/govuk/summary-list";
import type { FoundReferrer } from "#db/queries/referrers/find-referrer";

const on = (at: Date | null) => (at ? ` (${sayDay(londonDayOf(at))})` : "");

function mayHearWords({ mayHear, mayHearSaidAt }: FoundReferrer["referrer"], restricted: boolean): string {
  if (restricted) return "Nothing: this case is restricted";
  if (mayHear === null) return "Nothing: the resident has not said that they may";
  return mayHear ? `Received, in support or closed: the resident said yes${on(mayHearSaidAt)}` : `Nothing: the resident said no${on(mayHearSaidAt)}`;
}

/** Who asked for support for this resident, whether the resident knows, and what they may hear. */
export function WhoAsked({ asked: { referrer, case: { reference, restricted, status } }, mayEdit }: { asked: FoundReferrer; mayEdit: boolean }) {
  const said = residentsAnswer(referrer);
  const { name, organisation, kind, relationship, email, phone, agreement, createdAt, residentToldAt, wantedAt, objectedAt, told, toldAt } = referrer;
  const reach = [phone, email].filter(Boolean).join(", ");
  return (
    <section className="wl-section" aria-labelledby="who-asked">
      <h2 className="govuk-heading-m" id="who-asked">Somebody asked for them</h2>
      {said === "not_told" && <p className="govuk-body"><strong>Speak to the resident first.</strong> They do not know yet that somebody asked for them, and may not want it.</p>}
      <SummaryList
        rows={[
          { key: "Who", value: [name, organisation].filter(Boolean).join(", ") },
          { key: "Asked", value: `${sayDay(londonDayOf(createdAt))}. ${referrerKindWords[kind]}` },
          ...(relationship ? [{ key: "Knows them", value: <span className="wl-words">{relationship}</span> }] : []),
          { key: "Agreed", value: referrerAgreementWords[agreement] },
          { key: "The resident", value: `${residentsAnswerWords[said]}${on(objectedAt ?? wantedAt ?? residentToldAt)}` },
          ...(objectedAt ? [] : [{ key: "May hear", value: mayHearWords(referrer, restricted) }]),
          { key: "Was told", value: told ? `${referrerNewsWords[told]}${on(toldAt)}` : "Nothing" },
          ...(reach ? [{ key: "Reach them", value: <>{reach}<div className="govuk-hint govuk-!-margin-bottom-0">To ask them something. Tell them nothing about the resident, not even whether we know them.</div></> }] : []),
        ]}
      />
      {mayEdit && status !== "closed" && said !== "objected" && <p className="govuk-body wl-no-print"><a className="govuk-link" href={`/adviser/cases/${reference}/told`}>{said === "not_told" ? "Record that you told them" : "Record what they say about it"}</a></p>}
    </section>
  );
}
