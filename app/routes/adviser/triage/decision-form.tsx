import { offerNames } from "#app/content/cases";
import { overrideReasonWords } from "#app/content/triage";
import { overrideReasons } from "#app/domain/applications/application";
import { offers, type Offer } from "#app/domain/cases/offer";
import { Button } from "#app/ui/govuk/button";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { Input } from "#app/ui/govuk/input";
import { Radios } from "#app/ui/govuk/radios";
import { Select } from "#app/ui/govuk/select";
import { Textarea } from "#app/ui/govuk/textarea";
import { PostForm } from "#app/ui/form";
import { usePage } from "#app/ui/page-context";
import type { fieldsOf } from "#app/web/field-state";

interface DecisionFormProps {
  fields: ReturnType<typeof fieldsOf>;
  version: number;
  suggested: { primary: Offer; alsoSkills: boolean };
  /** What the lead asked for, where somebody did. */
  askedOffer: Offer | null;
  /** The case is in support already: its offer stays or changes. */
  inSupport: boolean;
  colleagues: readonly { id: string; name: string; organisation: string }[];
  meId: string;
}

const m = "govuk-label--s";

/** What to do with an entry: everything each choice needs is under it, and works without a script. */
export function DecisionForm({ fields: { errorAt, typedAt, allTypedAt }, version, suggested, askedOffer, inSupport, colleagues, meId }: DecisionFormProps) {
  // Said, because the link to the decision leaves its fragment in the address, which the next page would inherit and jump past who it is about.
  const { path, search } = usePage();
  const accept = (
    <>
      <Select
        name="offer" label={{ text: "Offer", className: m }} error={errorAt("offer")} value={typedAt("offer", askedOffer ?? suggested.primary)}
        items={offers.map((offer) => ({ value: offer, text: `${offerNames[offer]}${offer === suggested.primary ? " (suggested)" : offer === askedOffer ? " (asked for)" : ""}` }))}
      />
      <Checkboxes name="alsoSkills" className="govuk-checkboxes--small" values={allTypedAt("alsoSkills", suggested.alsoSkills ? ["yes"] : [])} items={[{ value: "yes", text: "Skills for All beside it" }]} />
      <Select
        name="overrideReason" label={{ text: "Why another offer than the suggested one", className: m }} hint="Only where you choose another" error={errorAt("overrideReason")} value={typedAt("overrideReason")}
        items={[{ value: "", text: "Not another offer" }, ...overrideReasons.map((reason) => ({ value: reason, text: overrideReasonWords[reason] }))]}
      />
      {!inSupport && (
        <Select
          name="leadId" label={{ text: "Lead adviser", className: m }} error={errorAt("leadId")} value={typedAt("leadId", meId)}
          items={[{ value: meId, text: "Me" }, ...colleagues.filter(({ id }) => id !== meId).map(({ id, name, organisation }) => ({ value: id, text: `${name}, ${organisation}` }))]}
        />
      )}
      <Textarea name="note" rows={3} label={{ text: "Why this offer (optional)", className: m }} hint="The resident can read this" error={errorAt("note")} value={typedAt("note")} />
    </>
  );
  const ask = <Textarea name="question" rows={3} label={{ text: "Your question", className: m }} hint="They get a message that there is a question, and read it after they sign in" error={errorAt("question")} value={typedAt("question")} />;
  const signpost = (
    <>
      <Input name="where" label={{ text: "Where they can get help", className: m }} hint="The name, and how to reach them. The resident reads this" error={errorAt("where")} value={typedAt("where")} />
      <Textarea name="whereNote" rows={3} label={{ text: "Why it is a better place (optional)", className: m }} hint="The resident can read this. The case closes; they can apply again" error={errorAt("whereNote")} value={typedAt("whereNote")} />
    </>
  );
  const keep = <Textarea name="keepNote" rows={3} label={{ text: "Why the offer stays, and what happens now", className: m }} hint="The resident can read this" error={errorAt("keepNote")} value={typedAt("keepNote")} />;
  return (
    <PostForm action={`${path}${search}`}>
      <input type="hidden" name="version" value={version} />
      <Radios
        name="decision" legend={{ text: "What happens now?", className: "govuk-fieldset__legend--m" }} error={errorAt("decision")} value={typedAt("decision")}
        items={
          inSupport
            ? [{ value: "keep", text: "Keep the offer", conditional: keep }, { value: "accept", text: "Change the offer", conditional: accept }]
            : [
                { value: "accept", text: "Accept into an offer", conditional: accept },
                { value: "ask", text: "Ask the resident a question", conditional: ask },
                { value: "signpost", text: "Tell them where else to get help", conditional: signpost },
              ]
        }
      />
      <Button preventDoubleClick>Save the decision</Button>
    </PostForm>
  );
}
