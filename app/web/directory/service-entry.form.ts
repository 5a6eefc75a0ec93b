import { z } from "zod";
import { barrierCodes } from "#app/domain/cases/barrier";
import { offers } from "#app/domain/cases/offer";
import { parseEmail } from "#app/domain/people/email";
import { serviceStatuses } from "#app/domain/finding/facts";
import { parseWebAddress } from "#app/domain/directory/web-address";
import { choice, choices, optionalNumber, optionalText, text, ticked, version } from "#app/web/fields";

const orNull = (typed: string) => typed || null;

const optional = (what: string, max = 2000) => optionalText({ what, max }).transform(orNull);

const email = optionalText({ what: "The email address", max: 254 }).transform((typed, context) => {
  const found = typed === "" ? null : parseEmail(typed);
  if (found !== undefined) return found;
  context.addIssue({ code: "custom", message: "Enter an email address, like name@example.com" });
  return z.NEVER;
});

const url = optionalText({ what: "The website", max: 1000 }).transform((typed, context) => {
  const found = typed === "" ? null : parseWebAddress(typed);
  if (found !== undefined) return found;
  context.addIssue({ code: "custom", message: "Enter a website, like https://www.example.com" });
  return z.NEVER;
});

const age = (what: string) => optionalNumber({ what, min: 0, max: 120 }).refine((typed) => typed === undefined || Number.isInteger(typed), `${what} must be a whole number`).transform((typed) => typed ?? null);

/** What somebody can change of a service by themselves, whoever they are: a provider of its own, an administrator of any. */
export const serviceEntryForm = z
  .object({
    version: version(),
    name: text({ missing: "Enter the name of the service", what: "The name", max: 200 }),
    status: choice(serviceStatuses, "Select whether it is open"),
    description: text({ missing: "Enter what the service does", what: "The description", max: 5000 }),
    alert: optional("The notice", 500),
    eligibilityDescription: optional("Who it is for"),
    minimumAge: age("The youngest age"),
    maximumAge: age("The oldest age"),
    applicationProcess: optional("How to get a place"),
    waitTime: optional("The usual wait", 200),
    feesDescription: optional("What it costs"),
    interpretationServices: optional("Interpreters", 500),
    url,
    email,
    barriers: choices(barrierCodes),
    offers: choices(offers),
    takesReferrals: ticked(),
  })
  .refine(({ minimumAge, maximumAge }) => minimumAge === null || maximumAge === null || minimumAge <= maximumAge, { path: ["maximumAge"], message: "The oldest age must be the same as or more than the youngest" });
