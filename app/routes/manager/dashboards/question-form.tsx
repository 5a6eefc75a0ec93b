import { quarterLabel, quarterOf } from "#app/domain/calendar/financial-quarter";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { offerNames, offers } from "#app/domain/cases/offer";
import { quartersUntil, spans, type DashboardQuestion } from "#app/domain/dashboards/question";
import { FilterTags } from "#app/ui/casework/filter-tags";
import { Button } from "#app/ui/govuk/button";
import { Select } from "#app/ui/govuk/select";

interface QuestionFormProps {
  path: string;
  question: DashboardQuestion;
  address: Record<string, string>;
  names: { hubs: readonly { id: string; name: string }[]; councils: readonly { id: string; name: string }[] };
  today: CalendarDay;
  /** Only on a dashboard of an agreement. */
  agreements?: readonly { id: string; name: string }[];
  agreementId?: string;
}

const choices = (all: string, of: readonly { id: string; name: string }[]) => [{ value: "", text: all }, ...of.map(({ id, name }) => ({ value: id, text: name }))];

/** What a dashboard is asked: everything stands in the address, so that it can be kept and sent to somebody. */
export function QuestionForm({ path, question, address, names, today, agreements = [], agreementId }: QuestionFormProps) {
  const { hubId, councilId, offer, quarters } = question;
  const without = (name: string) => {
    const rest = Object.fromEntries(Object.entries(address).filter(([each]) => each !== name));
    return `${path}?${new URLSearchParams(rest).toString()}`;
  };
  const nameOf = (of: readonly { id: string; name: string }[], id: string | undefined) => of.find((each) => each.id === id)?.name;
  const [hub, council] = [nameOf(names.hubs, hubId), nameOf(names.councils, councilId)];
  return (
    <>
      <form method="get" action={path} className="wl-find wl-no-print">
        {agreements.length > 1 && <Select name="agreement" label="Agreement" value={agreementId ?? ""} items={agreements.map(({ id, name }) => ({ value: id, text: name }))} />}
        <Select name="until" label="Up to and with" value={quarters.at(-1) ?? ""} items={quartersUntil(today).map((quarter) => ({ value: quarter, text: quarter === quarterOf(today) ? `${quarterLabel(quarter)} (so far)` : quarterLabel(quarter) }))} />
        <Select name="quarters" label="How many quarters" value={String(quarters.length)} items={spans.map((span) => ({ value: String(span), text: String(span) }))} />
        <Select name="hub" label="Hub" value={hubId ?? ""} items={choices("All hubs", names.hubs)} />
        <Select name="council" label="Council" value={councilId ?? ""} items={choices("All councils", names.councils)} />
        <Select name="offer" label="Offer" value={offer ?? ""} items={choices("All offers", offers.map((id) => ({ id, name: offerNames[id] })))} />
        <Button className="govuk-button--secondary">Show</Button>
      </form>
      <FilterTags filters={[...(hub ? [{ text: hub, removeHref: without("hub") }] : []), ...(council ? [{ text: council, removeHref: without("council") }] : []), ...(offer ? [{ text: `Has been in ${offerNames[offer]}`, removeHref: without("offer") }] : [])]} />
    </>
  );
}
