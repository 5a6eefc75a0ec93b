import { groupColours, groupWords } from "#app/content/neet";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import type { ActivityGroup } from "#app/domain/neet/activity";
import { Lapse } from "#app/ui/casework/lapse";
import { Tag } from "#app/ui/govuk/tag";

export interface Confirmed {
  label: string;
  confirmedOn: CalendarDay;
  lapsesOn: CalendarDay | null;
  recordedByName: string;
}

/** What a young person counts as now, since when it is known and until when. */
export function ActivityNow({ current, group, today }: { current: Confirmed | undefined; group: ActivityGroup; today: CalendarDay }) {
  return (
    <>
      <p className="govuk-body"><Tag className={groupColours[group]}>{groupWords[group]}</Tag> {current?.label}</p>
      <p className="govuk-body">{current ? `Confirmed on ${sayDay(current.confirmedOn)}, ${current.recordedByName}.` : "Nobody has found out yet what they do."} {current?.lapsesOn && <Lapse on={current.lapsesOn} today={today} />}</p>
    </>
  );
}
