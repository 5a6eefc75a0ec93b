import { providerAnswerWords, referralStatusWords } from "#app/content/referrals";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";
import { answerFields } from "./answer-fields";
import type { AnsweredAgain } from "./answer-referral-page.server";
import type { SeenByProvider } from "./seen-by-provider";

interface FormProps {
  referral: SeenByProvider;
  problem: AnsweredAgain | undefined;
}

const errorIn = (problem: AnsweredAgain | undefined, name: string) => problem?.errors.find(({ field }) => field === name)?.message;

/** Once they have said yes, taking it back is the last thing anybody looks for. */
const inOrder = (status: SeenByProvider["status"], possible: SeenByProvider["possible"]) => (status === "accepted" ? [...possible.filter((kind) => kind !== "decline"), ...possible.filter((kind) => kind === "decline")] : possible);

/** What a provider can say of it now, with what goes with each answer under it. */
export function AnswerForm({ referral: { version, status, possible, starts }, problem }: FormProps) {
  const { typed = {}, errors = [] } = problem ?? {};
  // Sent again after a mistake, it is still the answer to what they saw first: somebody else's in between then shows.
  const made = !problem?.already && /^\d{1,9}$/.test(typed.version?.[0] ?? "") ? Number(typed.version?.[0]) : version;
  const asks = { accepted: "What happened?", started: "What happened?", declined: "Can you take them after all?", expired: "Can you take them after all?" }[status as string] ?? "What is your answer?";
  return (
    <PostForm>
      <input type="hidden" name="version" value={made} />
      <Radios
        name="kind"
        legend={{ text: asks, className: "govuk-fieldset__legend--m" }}
        hint="Their adviser and the person themselves can read what you write."
        value={typed.kind?.[0]}
        error={errorIn(problem, "kind")}
        items={inOrder(status, possible).map((kind) => {
          const { text, hint } = providerAnswerWords[kind];
          return { value: kind, text, ...(hint && { hint }), conditional: answerFields[kind]({ typed, errors, starts }) };
        })}
      />
      <Button preventDoubleClick>Send your answer</Button>
    </PostForm>
  );
}

/** Words to the adviser, which change nothing of the referral. */
export function WriteForm({ referral: { status }, problem }: FormProps) {
  return (
    <PostForm>
      <input type="hidden" name="do" value="write" />
      <Textarea name="message" rows={3} label={{ text: "Write to the adviser", className: "govuk-label--s" }} hint={status === "sent" ? "This does not stop the clock. To ask something before you can decide, choose “We need to know more”." : undefined} value={problem?.typed.message?.[0]} error={errorIn(problem, "message")} />
      <Button className="govuk-button--secondary" preventDoubleClick>Send the message</Button>
    </PostForm>
  );
}

/** Somebody else was first. */
export const changedWords = (status: SeenByProvider["status"]) => `Somebody else was first, and your answer was not saved. The referral is now: ${referralStatusWords[status].toLowerCase()}.`;
