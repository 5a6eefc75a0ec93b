import { contractKinds, evidenceLevels, payPeriods, qualificationLevels, type OutcomeKind } from "#app/domain/outcomes/outcome";
import { contractLabels, evidenceLabels, outcomeKindLabels, payPeriodLabels, qualificationLevelWords } from "#app/content/outcomes";
import { Input } from "#app/ui/govuk/input";
import { Radios } from "#app/ui/govuk/radios";
import { Select } from "#app/ui/govuk/select";
import { Textarea } from "#app/ui/govuk/textarea";
import type { Typed } from "#app/web/parse-form";
import { kindsByGroup } from "./new.form";

interface FieldsProps {
  typed: Typed;
  errorAt: (field: string) => string | undefined;
}

const nothingChosen = { value: "", text: "Select one" };

/** What happened, and what goes with it: each answer reveals its own questions, and without script all of them are there. */
export function WhatHappenedFields({ typed, errorAt }: FieldsProps) {
  const fields = { typed, errorAt };
  return (
    <Radios
      name="group"
      value={typed.group?.[0]}
      legend={{ text: "What happened?", className: "govuk-fieldset__legend--m" }}
      error={errorAt("group")}
      items={[
        { value: "work", text: "Work", hint: "A job, self-employment, an apprenticeship, better work, or weeks in work", conditional: <WorkFields {...fields} /> },
        { value: "learning", text: "Learning", hint: "A course, a qualification, basic skills, or back in education", conditional: <LearningFields {...fields} /> },
        { value: "other", text: "Something else on the way to work", hint: "Volunteering, a placement, or looking for work again", conditional: <OtherFields {...fields} /> },
      ]}
    />
  );
}

function KindField({ group, typed, errorAt }: FieldsProps & { group: keyof typeof kindsByGroup }) {
  const name = `${group}Kind`;
  const kinds: readonly OutcomeKind[] = kindsByGroup[group];
  return <Select name={name} label="What exactly" value={typed[name]?.[0]} error={errorAt(name)} items={[nothingChosen, ...kinds.map((kind) => ({ value: kind, text: outcomeKindLabels[kind] }))]} />;
}

function WorkFields({ typed, errorAt }: FieldsProps) {
  const field = (name: string) => ({ name, value: typed[name]?.[0], error: errorAt(name) });
  return (
    <>
      <KindField group="work" typed={typed} errorAt={errorAt} />
      <Input {...field("workWhere")} label="Employer" hint="Not needed for self-employment" />
      <Input {...field("jobTitle")} label="Job title (optional)" />
      <Input {...field("hoursAWeek")} label="Hours a week" hint="Paid hours in a usual week. For self-employment too" className="govuk-input--width-4" inputMode="decimal" />
      <Input {...field("pay")} label="Pay in pounds, before tax (optional)" prefix="£" className="govuk-input--width-5" inputMode="decimal" />
      <Select {...field("payPeriod")} label="What the pay is for" hint="If you enter the pay" items={[nothingChosen, ...payPeriods.map((period) => ({ value: period, text: payPeriodLabels[period] }))]} />
      <Select {...field("contractKind")} label="Contract (optional)" items={[nothingChosen, ...contractKinds.map((kind) => ({ value: kind, text: contractLabels[kind] }))]} />
    </>
  );
}

function LearningFields({ typed, errorAt }: FieldsProps) {
  const field = (name: string) => ({ name, value: typed[name]?.[0], error: errorAt(name) });
  return (
    <>
      <KindField group="learning" typed={typed} errorAt={errorAt} />
      <Input {...field("learningWhere")} label="College, school or training provider (optional)" />
      <Select {...field("qualificationLevel")} label="Level of the qualification" hint="Only for a qualification that was gained" items={[nothingChosen, ...qualificationLevels.map((level) => ({ value: level, text: qualificationLevelWords(level) }))]} />
    </>
  );
}

function OtherFields({ typed, errorAt }: FieldsProps) {
  return (
    <>
      <KindField group="other" typed={typed} errorAt={errorAt} />
      <Input name="otherWhere" value={typed.otherWhere?.[0]} error={errorAt("otherWhere")} label="Organisation (optional)" />
    </>
  );
}

/** A document of the case that may show what happened. */
export interface DocumentToChoose {
  id: string;
  name: string;
}

export function EvidenceFields({ typed, errorAt, documents }: FieldsProps & { documents: readonly DocumentToChoose[] }) {
  return (
    <>
      <Radios
        name="evidenceLevel"
        value={typed.evidenceLevel?.[0]}
        legend={{ text: "What evidence is there?", className: "govuk-fieldset__legend--m" }}
        hint="Most measures need it to be seen by an adviser, or a document"
        error={errorAt("evidenceLevel")}
        items={evidenceLevels.map((level) => ({ value: level, ...evidenceLabels[level] }))}
      />
      {documents.length > 0 && (
        <Select
          name="documentId" label="Which document is it?" hint="If the evidence is a document or a payslip that is among those of the case" value={typed.documentId?.[0]} error={errorAt("documentId")}
          items={[{ value: "", text: "None of them, or another kind of evidence" }, ...documents.map(({ id, name }) => ({ value: id, text: name }))]}
        />
      )}
      <Textarea name="evidenceNote" value={typed.evidenceNote?.[0]} rows={3} label="Note about the evidence (optional)" hint="What was seen, when, and where it is kept. The resident can ask to read it" error={errorAt("evidenceNote")} />
    </>
  );
}
