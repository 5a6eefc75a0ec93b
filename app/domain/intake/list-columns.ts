import type { ImportKind } from "./list-import";

/** What a column of a list can hold. */
export const listFields = ["first_name", "last_name", "full_name", "date_of_birth", "postcode", "phone", "email", "ni_number", "safe_to_contact", "reason"] as const;
export type ListField = (typeof listFields)[number];

/** Which column holds what, by its heading; a column that holds nothing we use is not in it. */
export type ColumnsOf = Readonly<Record<string, ListField>>;

/** Headings as schools' and Jobcentres' programs write them: small letters alone. */
const usual: Record<ListField, readonly string[]> = {
  first_name: ["firstname", "forename", "forenames", "givenname", "givennames", "legalforename", "preferredforename", "chosenforename", "christianname", "first"],
  last_name: ["lastname", "surname", "familyname", "legalsurname", "preferredsurname", "last"],
  full_name: ["name", "fullname", "pupilname", "pupil", "studentname", "student", "learnername", "customername", "claimantname", "claimant", "participantname"],
  date_of_birth: ["dateofbirth", "dob", "birthdate", "birthday", "born", "bornon"],
  postcode: ["postcode", "homepostcode", "addresspostcode", "postalcode", "pcode"],
  phone: ["phone", "phonenumber", "mobile", "mobilenumber", "mobilephone", "telephone", "telephonenumber", "tel", "contactnumber", "homephone"],
  email: ["email", "emailaddress", "mail", "contactemail"],
  ni_number: ["ninumber", "nino", "nationalinsurancenumber", "nationalinsurance", "ni"],
  safe_to_contact: ["safetocontact", "oktocontact", "safecontact", "contactsafely"],
  reason: ["reason", "whyatrisk", "reasonatrisk", "riskreason", "riskfactors", "risk", "whatsupportisneeded", "supportneeded", "notes"],
};

const lettersOf = (heading: string) => heading.normalize("NFKD").toLowerCase().replaceAll(/[^a-z]/g, "");

/** What each column holds, by the usual names; each field once, for the first column that has its name. */
export function recogniseColumns(headings: readonly string[]): ColumnsOf {
  const found: Record<string, ListField> = {};
  for (const heading of headings) {
    const field = listFields.find((one) => usual[one].includes(lettersOf(heading)));
    if (field && !Object.values(found).includes(field)) found[heading] = field;
  }
  return found;
}

export type ColumnsProblem = "no_name" | "no_date_of_birth" | "field_twice";

/** What stands in the way of reading a list with these columns: without a name and a date of birth nobody can be told apart. */
export function columnsProblem(columns: ColumnsOf): ColumnsProblem | undefined {
  const fields = Object.values(columns);
  if (new Set(fields).size < fields.length) return "field_twice";
  if (!fields.some((field) => field === "full_name" || field === "first_name" || field === "last_name")) return "no_name";
  return fields.includes("date_of_birth") ? undefined : "no_date_of_birth";
}

/** The headings of the file to fill in, in order, and a row that shows how. People who are nobody, with numbers kept for drama. */
export function templateOf(kind: ImportKind): string[][] {
  const jobcentre = kind === "jobcentre_list";
  return [
    ["First name", "Last name", "Date of birth", "Postcode", "Phone", "Email", ...(jobcentre ? ["NI number"] : []), "Safe to contact", "Reason"],
    ["Example", "Person", "3/4/2009", "NM1 4AB", "07700 900000", "example@resident.example", ...(jobcentre ? [""] : []), "yes", jobcentre ? "Would like help to find part-time work" : "Missing lessons"],
  ];
}
