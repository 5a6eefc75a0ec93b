import { longestMessage } from "#app/domain/correspondence/conversation";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { CharacterCount } from "#app/ui/govuk/character-count";
import { Details } from "#app/ui/govuk/details";
import { Input } from "#app/ui/govuk/input";
import { InsetText } from "#app/ui/govuk/inset-text";
import { Select } from "#app/ui/govuk/select";
import type { fieldsOf } from "#app/web/field-state";
import type { planOfNotice } from "./notice-plan";

type Notice = ReturnType<typeof planOfNotice>;

interface AnswerProps extends Pick<ReturnType<typeof fieldsOf>, "errorAt" | "typedAt"> {
  firstName: string;
  /** Something of theirs waits for an answer. */
  waits: boolean;
  notice: Notice;
  /** What a chosen template says. */
  begun: string | undefined;
}

/** Where a notice would be held, sending it at once needs a reason. */
function AtOnce({ notice, errorAt, typedAt }: Pick<AnswerProps, "notice" | "errorAt" | "typedAt">) {
  if (!notice.held) return null;
  return (
    <Details summary="It cannot wait" open={typedAt("whyAtOnce") !== ""}>
      <Input name="whyAtOnce" label="Why should they be told at once?" hint="For example, they asked me to on the phone just now. This is kept." error={errorAt("whyAtOnce")} value={typedAt("whyAtOnce")} />
    </Details>
  );
}

/** A message to the resident, with how they are told of it said before it is sent. */
export function Answer({ firstName, waits, notice, begun, errorAt, typedAt }: AnswerProps) {
  return (
    <>
      <PostForm>
        <CharacterCount
          name="words" label={{ text: waits ? "Your answer" : "Your message", className: "govuk-label--s" }} error={errorAt("words")} value={typedAt("words", begun)} maxlength={longestMessage}
          hint={`${firstName} reads this after signing in. Everybody on this case reads it too.`}
        />
        <p className="govuk-body">{notice.words}</p>
        <AtOnce notice={notice} errorAt={errorAt} typedAt={typedAt} />
        <div className="govuk-button-group">
          <Button preventDoubleClick>Send</Button>
          <Button className="govuk-button--secondary" name="act" value="preview" preventDoubleClick>See how it reads</Button>
        </div>
      </PostForm>
      {waits && (
        <PostForm>
          <input type="hidden" name="settle" value="yes" />
          <Button className="govuk-button--secondary" preventDoubleClick>It needs no answer</Button>
        </PostForm>
      )}
    </>
  );
}

/** The message as the resident would read it, to be sent as it is or changed below. */
export function Preview({ words, firstName, notice, whyAtOnce }: { words: string; firstName: string; notice: Notice; whyAtOnce: string }) {
  return (
    <section aria-labelledby="preview">
      <h2 className="govuk-heading-m" id="preview">How {firstName} reads it</h2>
      <InsetText className="wl-lines">{words}</InsetText>
      <p className="govuk-body">{whyAtOnce ? `They are told at once, because: ${whyAtOnce}` : notice.words}</p>
      <PostForm>
        <input type="hidden" name="words" value={words} />
        <input type="hidden" name="act" value="send" />
        <input type="hidden" name="whyAtOnce" value={whyAtOnce} />
        <Button preventDoubleClick>Send this message</Button>
      </PostForm>
      <h2 className="govuk-heading-m">Or change it</h2>
    </section>
  );
}

/** Words a team writes often, to begin from. */
export function ChooseTemplate({ templates, chosen }: { templates: readonly { id: string; name: string }[]; chosen: string | undefined }) {
  return (
    <>
      {templates.length > 0 && (
        <form method="get" className="wl-no-print">
          <Select name="template" label={{ text: "Begin from a template", className: "govuk-label--s" }} value={chosen} items={[{ value: "", text: "Choose one" }, ...templates.map(({ id, name }) => ({ value: id, text: name }))]} />
          <Button className="govuk-button--secondary">Use it</Button>
        </form>
      )}
      <p className="govuk-body"><a className="govuk-link" href="/adviser/templates">{templates.length > 0 ? "Change the templates" : "Write a template, to begin from the next time"}</a></p>
    </>
  );
}
