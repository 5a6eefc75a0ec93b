import { registerMarkWords } from "#app/content/registers";
import { registerMarks } from "#app/domain/registers/register";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { Input } from "#app/ui/govuk/input";
import { Radios } from "#app/ui/govuk/radios";
import { Table } from "#app/ui/govuk/table";
import type { Typed } from "#app/web/parse-form";
import type { PersonOnRegister } from "./show";

interface RegisterProps {
  people: readonly PersonOnRegister[];
  typed: Typed | undefined;
  errorAt: (field: string) => string | undefined;
}

const called = ({ name, reference }: PersonOnRegister) => name ?? reference;

/** Everybody of a session, a line each: who came, with a word, and whether somebody accepted has started with it. */
export function RegisterForm({ people, typed, errorAt }: RegisterProps) {
  return (
    <PostForm>
      <ol className="wl-register">
        {people.map((person) => {
          const { referralId: id, mark, words, markVersion, status, recorded, earlier, help } = person;
          // What was typed is kept; the version stays the one the page was made from, so that a colleague's mark shows.
          const at = (field: string, stands: string) => typed?.[`${field}-${id}`]?.[0] ?? (typed ? "" : stands);
          return (
            <li key={id} className="wl-register__line">
              <div>
                <a className="govuk-link" href={`/provider/referrals/${person.reference}`}>{called(person)}</a>{person.name && <span className="wl-beneath">{person.reference}</span>}
                {help && <span className="wl-beneath">Would help: {help}</span>}
                {recorded && mark && <span className="wl-beneath">{registerMarkWords[mark]}: {recorded}</span>}
                {earlier.map(({ mark: was, by, at: on }, index) => <span key={index} className="wl-beneath">Before: {registerMarkWords[was]}, {by}, {on}</span>)}
              </div>
              <Radios
                name={`mark-${id}`} idPrefix={`mark-${id}`} className="govuk-radios--small govuk-radios--inline" legend={{ text: `Did ${called(person)} come?`, className: "govuk-visually-hidden" }} value={at("mark", mark ?? "")} error={errorAt(`mark-${id}`)}
                items={registerMarks.map((value) => ({ value, text: registerMarkWords[value] }))}
              />
              <div>
                <Input name={`words-${id}`} label={<>A word (optional)<span className="govuk-visually-hidden">: {called(person)}</span></>} value={at("words", words ?? "")} error={errorAt(`words-${id}`)} />
                {status === "accepted" && <Checkboxes name={`started-${id}`} className="govuk-checkboxes--small" error={errorAt(`started-${id}`)} items={[{ value: "yes", text: <>They started with this session<span className="govuk-visually-hidden">: {called(person)}</span></>, checked: at("started", "") === "yes" }]} />}
                <input type="hidden" name={`seen-${id}`} value={typed?.[`seen-${id}`]?.[0] ?? markVersion ?? 0} />
              </div>
            </li>
          );
        })}
      </ol>
      <div className="govuk-button-group govuk-!-margin-top-6 wl-no-print">
        <Button preventDoubleClick>Save the register</Button>
        <Button className="govuk-button--secondary" name="rest" value="attended" preventDoubleClick>Everybody else came: save</Button>
      </div>
    </PostForm>
  );
}

/** The same on paper, before the session or once it is called off. */
export function BlankRegister({ people }: { people: readonly PersonOnRegister[] }) {
  return <Table caption="Who is expected" captionClassName="govuk-table__caption--m" firstCellIsHeader head={["Name", "Reference", "Came"]} rows={people.map((person) => [{ text: person.name ?? "Name not shared" }, { text: person.reference }, { text: person.mark ? registerMarkWords[person.mark] : "" }])} />;
}
