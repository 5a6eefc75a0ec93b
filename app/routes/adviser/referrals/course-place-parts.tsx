import { placeStatusColours, placeStatusWords, sayPlacesLeft, sayTurn } from "#app/content/courses";
import { sayCount } from "#app/content/names";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import type { PlaceStatus } from "#app/domain/courses/place";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Radios } from "#app/ui/govuk/radios";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Table } from "#app/ui/govuk/table";
import { Tag } from "#app/ui/govuk/tag";
import { Textarea } from "#app/ui/govuk/textarea";

interface PlaceFacts {
  id: string;
  status: PlaceStatus;
  answerByOn: CalendarDay | null;
  turn: number | null;
  startsOn: CalendarDay;
  cancelled: boolean;
  moves: readonly string[];
}

interface FieldProps {
  errorAt: (field: string) => string | undefined;
  typedAt: (field: string, first?: string) => string;
}

/** The place, or the turn, that counts now, and what can be done with it on the resident's word. */
export function PlaceNow({ now: { id, status, answerByOn, turn, startsOn, cancelled, moves }, mayWork, errorAt, typedAt }: { now: PlaceFacts; mayWork: boolean } & FieldProps) {
  return (
    <>
      <SummaryList
        rows={[
          { key: "Starts", value: sayDay(startsOn) },
          { key: "How it stands", value: cancelled ? <Tag className="govuk-tag--red">Start cancelled</Tag> : <Tag className={placeStatusColours[status]}>{placeStatusWords[status]}</Tag> },
          turn !== null && { key: "Their turn", value: `${sayTurn(turn)} on the list` },
          answerByOn !== null && { key: "Kept for them until", value: `${sayDay(answerByOn)}. After that it goes to the next on the list.` },
        ]}
      />
      {mayWork && moves.includes("take") && (
        <PostForm>
          <input type="hidden" name="move" value="take" />
          <input type="hidden" name="placeId" value={id} />
          <h2 className="govuk-heading-m">They say yes</h2>
          <Button preventDoubleClick>Take the place on their word</Button>
        </PostForm>
      )}
      {mayWork && moves.includes("give_back") && (
        <PostForm>
          <input type="hidden" name="move" value="give-back" />
          <input type="hidden" name="placeId" value={id} />
          <h2 className="govuk-heading-m">{status === "waiting" ? "They no longer want it" : "They cannot go"}</h2>
          <Textarea name="words" rows={2} label="Why (optional)" hint="Advisers and the resident can read this." value={typedAt("words")} error={errorAt("words")} />
          <Button className="govuk-button--secondary" preventDoubleClick>{status === "waiting" ? "Take them off the list" : "Give the place back"}</Button>
        </PostForm>
      )}
    </>
  );
}

interface StartFacts {
  id: string;
  startsOn: CalendarDay;
  places: number | null;
  left: number | undefined;
  waiting: number;
  note: string;
}

/** The starts that can still be joined. Asking for a full one gives a turn on its list. */
export function AskForStart({ starts, mayAsk, errorAt, typedAt }: { starts: readonly StartFacts[]; mayAsk: boolean } & FieldProps) {
  if (starts.length === 0) return <p className="govuk-body">The provider has announced no start that can still be joined. Starts appear here as soon as it does.</p>;
  const items = starts.map(({ id, startsOn, places, left, waiting, note }) => ({ value: id, text: sayDay(startsOn), hint: [sayPlacesLeft({ places, left }), waiting > 0 && `${sayCount(waiting, "person waits", "people wait")}`, note].filter(Boolean).join(". ") }));
  if (!mayAsk) return <ul className="govuk-list">{items.map(({ value, text, hint }) => <li key={value}>{text}: {hint}</li>)}</ul>;
  return (
    <PostForm>
      <input type="hidden" name="move" value="ask" />
      <Radios name="startId" legend={{ text: "Which start do they ask for?", className: "govuk-fieldset__legend--m" }} hint="Where it is full, or others wait, they get their turn on the list." value={typedAt("startId")} error={errorAt("startId")} items={items} />
      <Button preventDoubleClick>Ask for a place</Button>
    </PostForm>
  );
}

export function EarlierPlaces({ earlier }: { earlier: readonly PlaceFacts[] }) {
  if (earlier.length === 0) return null;
  return <Table caption="Before" captionClassName="govuk-table__caption--m" head={["Start", "What became of it"]} firstCellIsHeader rows={earlier.map(({ startsOn, status, cancelled }) => [sayDay(startsOn), cancelled ? "Start cancelled by the provider" : placeStatusWords[status]])} />;
}
