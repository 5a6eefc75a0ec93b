import type { BarrierCode } from "#app/domain/cases/barrier";

/** Two lists of words entries are filed under, as other directories have them. */
export const taxonomies = {
  subject: { name: "What it is about", description: "The subjects of Northmere’s directory." },
  shape: { name: "How it is given", description: "Whether one comes once, every week, alone or with others." },
} as const;

interface Term {
  of: keyof typeof taxonomies;
  name: string;
  barrier?: BarrierCode;
}

const subject = (name: string, barrier?: BarrierCode): Term => ({ of: "subject", name, ...(barrier && { barrier }) });
const shape = (name: string): Term => ({ of: "shape", name });

export const terms = {
  adjustments: subject("Adjustments at work", "ADJ"),
  alcohol: subject("Alcohol and drugs", "SUB"),
  apprenticeships: subject("Apprenticeships"),
  benefits: subject("Benefits", "BEN"),
  care: subject("Care and nursing"),
  careers: subject("Careers advice", "DIR"),
  caring: subject("Looking after somebody", "CAR"),
  childcare: subject("Childcare", "CHI"),
  clothes: subject("Clothes and tools for work", "CLO"),
  confidence: subject("Confidence", "CON"),
  construction: subject("Construction"),
  convictions: subject("Work with a conviction", "CRI"),
  creative: subject("Film, sound and design"),
  debt: subject("Debt", "DEB"),
  digital: subject("Getting online", "DIG"),
  driving: subject("Driving"),
  english: subject("English for speakers of other languages", "ESO"),
  experience: subject("Work experience", "EXP"),
  food: subject("Food and hospitality"),
  housing: subject("Housing", "HOU"),
  identity: subject("Identity and bank account", "ID"),
  land: subject("Farming and gardening"),
  learning: subject("Autism and learning differently", "LEA"),
  mind: subject("Mental health", "MEN"),
  body: subject("Physical health", "PHY"),
  numbers: subject("Maths, reading and writing", "FUN"),
  ports: subject("Ports, warehouses and offshore"),
  qualifications: subject("Qualifications", "QUA"),
  safety: subject("Safety at home", "SAF"),
  schools: subject("Work in schools"),
  selfEmployment: subject("Working for oneself"),
  travel: subject("Getting to work", "TRA"),
  volunteering: subject("Volunteering"),
  course: shape("Course"),
  dropIn: shape("Drop-in"),
  group: shape("Group"),
  lent: shape("Something to borrow or to keep"),
  oneToOne: shape("One to one"),
  placement: shape("Placement with an employer"),
  ride: shape("Transport"),
} as const satisfies Record<string, Term>;

export type TermKey = keyof typeof terms;
