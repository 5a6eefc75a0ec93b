import { barrierWords } from "#app/content/applications";
import { serviceStatusHints, serviceStatusWords } from "#app/content/directory";
import { barrierCodes } from "#app/domain/cases/barrier";
import { offerNames, offers } from "#app/domain/cases/offer";
import type { ServiceEntry } from "#app/domain/directory/entry";
import { serviceStatuses } from "#app/domain/finding/facts";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { Input } from "#app/ui/govuk/input";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";

interface ServiceEntryFieldsProps {
  entry: Pick<
    ServiceEntry,
    "name" | "status" | "description" | "alert" | "eligibilityDescription" | "minimumAge" | "maximumAge" | "applicationProcess" | "waitTime" | "feesDescription" | "interpretationServices" | "url" | "email" | "barriers" | "offers" | "takesReferrals"
  >;
  version: number;
  /** What was typed, where the form comes back. */
  typed?: Record<string, string[]> | undefined;
  errorAt: (field: string) => string | undefined;
}

const heading = (text: string) => ({ text, className: "govuk-fieldset__legend--m" });

/** What can be changed of a service, with what stands there now. The fields are those of `serviceEntryForm`. */
export function ServiceEntryFields({ entry, version, typed, errorAt }: ServiceEntryFieldsProps) {
  const field = (name: Exclude<keyof typeof entry, "barriers" | "offers" | "takesReferrals">) => ({ name, error: errorAt(name), value: typed ? (typed[name]?.[0] ?? "") : String(entry[name] ?? "") });
  const chosen = (name: "barriers" | "offers") => (typed ? (typed[name] ?? []) : entry[name]);
  return (
    <>
      <input type="hidden" name="version" value={version} />
      <Input {...field("name")} label="Name of the service" />
      <Radios {...field("status")} legend={heading("Is it open?")} items={serviceStatuses.map((value) => ({ value, text: serviceStatusWords[value], hint: serviceStatusHints[value] }))} />
      <Textarea {...field("description")} label="What it does" hint="In plain words: people read this themselves." rows={6} />
      <Input {...field("alert")} label="Notice (optional)" hint="Something that changes for a while. For example, closed for a week in August" />
      <h2 className="govuk-heading-m">Who it is for</h2>
      <Textarea {...field("eligibilityDescription")} label="Who it is for (optional)" rows={3} />
      <Input {...field("minimumAge")} label="Youngest age (optional)" className="govuk-input--width-3" inputMode="numeric" />
      <Input {...field("maximumAge")} label="Oldest age (optional)" hint="24 means until the 25th birthday" className="govuk-input--width-3" inputMode="numeric" />
      <Checkboxes name="barriers" legend={heading("What does it help with? (optional)")} error={errorAt("barriers")} values={chosen("barriers")} className="govuk-checkboxes--small" items={barrierCodes.map((value) => ({ value, text: barrierWords[value] }))} />
      <Checkboxes name="offers" legend={heading("Which offers is it part of? (optional)")} error={errorAt("offers")} values={chosen("offers")} className="govuk-checkboxes--small" items={offers.map((value) => ({ value, text: offerNames[value] }))} />
      <h2 className="govuk-heading-m">Getting a place</h2>
      <Textarea {...field("applicationProcess")} label="How to get a place (optional)" rows={3} />
      <Input {...field("waitTime")} label="Usual wait (optional)" hint="For example, about 2 weeks" />
      <Textarea {...field("feesDescription")} label="What it costs (optional)" rows={2} />
      <Input {...field("interpretationServices")} label="Interpreters (optional)" hint="For example, Urdu and Polish by phone" />
      <h2 className="govuk-heading-m">How to reach it</h2>
      <Input {...field("url")} label="Website (optional)" type="url" />
      <Input {...field("email")} label="Email address for referrals (optional)" hint="Referrals, and the question whether this entry is still right, are announced here. Otherwise at the organisation’s address." type="email" autoComplete="off" spellCheck={false} />
      <Checkboxes name="takesReferrals" items={[{ value: "yes", text: "It answers referrals here", hint: "Otherwise advisers and residents read how to get a place.", checked: typed ? typed.takesReferrals?.[0] === "yes" : entry.takesReferrals }]} />
    </>
  );
}
