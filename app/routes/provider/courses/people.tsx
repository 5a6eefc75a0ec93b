import { placeStatusColours, placeStatusWords, sayPlacesLeft, sayTurn } from "#app/content/courses";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import type { PlaceStatus } from "#app/domain/courses/place";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Radios } from "#app/ui/govuk/radios";
import { Select } from "#app/ui/govuk/select";
import { Table } from "#app/ui/govuk/table";
import { Tag } from "#app/ui/govuk/tag";
import { Textarea } from "#app/ui/govuk/textarea";

export interface OnTheList {
  id: string;
  name: string | null;
  referralReference: string;
  status: PlaceStatus;
  answerByOn: CalendarDay | null;
  turn: number | null;
}

interface FieldProps {
  errorAt: (field: string) => string | undefined;
  typedAt: (field: string, first?: string) => string;
}

const nameOf = ({ name, referralReference }: Pick<OnTheList, "name" | "referralReference">) => name ?? `Name not shared, ${referralReference}`;
const order: readonly PlaceStatus[] = ["taken", "offered", "waiting"];

/** Who has a place, to whom one is offered and who waits, in turn. */
export function People({ people, hidden }: { people: readonly OnTheList[]; hidden: number }) {
  const sorted = [...people].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || (a.turn ?? 0) - (b.turn ?? 0));
  return (
    <>
      <h2 className="govuk-heading-m">Who has a place, and who waits</h2>
      {people.length === 0 ? (
        <p className="govuk-body">Nobody yet. People appear here when you have accepted their referral and they ask for a place.</p>
      ) : (
        <Table
          head={["Name", "How it stands"]}
          firstCellIsHeader
          rows={sorted.map((one) => [
            { text: <a className="govuk-link" href={`/provider/referrals/${one.referralReference}`}>{nameOf(one)}</a> },
            { text: <><Tag className={placeStatusColours[one.status]}>{placeStatusWords[one.status]}</Tag>{one.turn !== null && ` ${sayTurn(one.turn)} on the list`}{one.answerByOn && ` Until ${sayDay(one.answerByOn)}`}</> },
          ])}
        />
      )}
      {hidden > 0 && people.length > 0 && <p className="govuk-body">{hidden === 1 ? "One more is" : `${hidden} more are`} counted, whose referral you no longer see.</p>}
    </>
  );
}

/** Somebody whose referral was accepted, and who has no place yet. */
export function AddSomebody({ others, errorAt, typedAt }: { others: readonly { referralId: string; reference: string; name: string | null }[] } & FieldProps) {
  return (
    <>
      <h2 className="govuk-heading-m">Give somebody a place</h2>
      <p className="govuk-body">People you have accepted for this course who have no place yet. Where it is full, they get their turn on the list.</p>
      <PostForm>
        <input type="hidden" name="act" value="add" />
        <Select name="referralId" label="Who" error={errorAt("referralId")} value={typedAt("referralId")} items={[{ value: "", text: "Select" }, ...others.map(({ referralId, name, reference }) => ({ value: referralId, text: `${name ?? "Name not shared"}, ${reference}` }))]} />
        <Button className="govuk-button--secondary" preventDoubleClick>Give a place, or a turn</Button>
      </PostForm>
    </>
  );
}

/** Somebody to whom another start of this course suits better, where a place is left there. */
export function MoveSomebody({ people, starts, errorAt, typedAt }: { people: readonly OnTheList[]; starts: readonly { id: string; startsOn: CalendarDay; places: number | null; left: number | undefined }[] } & FieldProps) {
  return (
    <>
      <h2 className="govuk-heading-m">Move somebody to another start</h2>
      <p className="govuk-body">For example because the day does not suit them. They and their adviser are told of the new day. If no place is left there, they keep what they have here.</p>
      <PostForm>
        <input type="hidden" name="act" value="move" />
        <Select name="movePlaceId" label="Who" error={errorAt("movePlaceId")} value={typedAt("movePlaceId")} items={[{ value: "", text: "Select" }, ...people.map((one) => ({ value: one.id, text: `${nameOf(one)}: ${placeStatusWords[one.status].toLowerCase()}` }))]} />
        <Select name="toStartId" label="To which start" error={errorAt("toStartId")} value={typedAt("toStartId")} items={[{ value: "", text: "Select" }, ...starts.map(({ id, startsOn, ...room }) => ({ value: id, text: `${sayDay(startsOn)}: ${sayPlacesLeft(room).toLowerCase()}` }))]} />
        <Button className="govuk-button--secondary" preventDoubleClick>Move them</Button>
      </PostForm>
    </>
  );
}

export function TakeOff({ people, errorAt, typedAt }: { people: readonly OnTheList[] } & FieldProps) {
  return (
    <>
      <h2 className="govuk-heading-m">Take somebody off</h2>
      <p className="govuk-body">For example because they told you that they cannot come. The place goes to the next on the list.</p>
      <PostForm>
        <input type="hidden" name="act" value="remove" />
        <Radios name="placeId" className="govuk-radios--small" legend="Who is taken off?" value={typedAt("placeId")} error={errorAt("placeId")} items={people.map((one) => ({ value: one.id, text: `${nameOf(one)}: ${placeStatusWords[one.status].toLowerCase()}` }))} />
        <Textarea name="words" rows={2} label="Why (optional)" hint="Their adviser and they can read this." value={typedAt("words")} error={errorAt("words")} />
        <Button className="govuk-button--warning" preventDoubleClick>Take them off</Button>
      </PostForm>
    </>
  );
}
