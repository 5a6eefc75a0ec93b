import type { DetailKey } from "#app/domain/people/details";

/** The details somebody can change, by the end of the address of their form. */
export const parts = ["preferred-name", "pronunciation", "name", "contact", "safe-contact", "language", "national-insurance-number"] as const;
export type Part = (typeof parts)[number];

export const isPart = (text: string | undefined): text is Part => (parts as readonly (string | undefined)[]).includes(text);

/** Where each detail is changed. */
export const partOf: Record<DetailKey, Part> = {
  preferred_name: "preferred-name", pronunciation: "pronunciation", name: "name", email: "contact", phone: "contact", safe_contact: "safe-contact", language: "language", national_insurance_number: "national-insurance-number",
};
