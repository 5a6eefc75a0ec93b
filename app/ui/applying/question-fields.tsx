import type { ReactNode } from "react";
import type { QuestionWords } from "#app/content/applying/journey-pages";
import { barriersToChoose, type QuestionStep } from "#app/domain/applications/asking";
import { AboutYou, Agreement } from "./about-you";
import { Area } from "./area";
import { Benefits } from "./benefits";
import { checkboxesFor, radiosFor } from "./choices";
import { Contact } from "./contact";
import { DateOfBirth, LastWorked } from "./dates";
import type { FieldsProps } from "./field-props";
import { HelpNeeded } from "./help-needed";
import { Hub } from "./hub";
import { Name } from "./name";
import { SafeContact } from "./safe-contact";

interface QuestionPage {
  /** The page's title: the question, and what it is about where two pages ask the same. */
  title: (asked: QuestionWords) => string;
  Fields: (props: FieldsProps) => ReactNode;
}

const OtherWays = radiosFor("area-ground", ({ areaGround }) => areaGround, {
  more: ({ areaGround }) => ({ none: areaGround.labels.none }),
  hidden: (option, { about }) => option === "lives_in_area" && about.postcodeListed,
});

const notTheirsToSay = (option: string, { about }: FieldsProps) => !["none", ...barriersToChoose(about)].includes(option);

/** How each question looks, in whichever journey it is asked. */
export const questionPages: Record<QuestionStep, QuestionPage> = {
  "about-you": { title: ({ aboutYou }) => aboutYou.labels.title, Fields: AboutYou },
  agreement: { title: ({ agreement }) => agreement.heading, Fields: Agreement },
  area: { title: ({ postcode }) => postcode.heading, Fields: Area },
  "other-ways": { title: ({ areaGround }) => areaGround.heading, Fields: OtherWays },
  name: { title: ({ name }) => name.heading, Fields: Name },
  "date-of-birth": { title: ({ dateOfBirth }) => dateOfBirth.heading, Fields: DateOfBirth },
  "urgent-needs": { title: ({ urgentNeeds }) => urgentNeeds.heading, Fields: checkboxesFor("urgent-needs", ({ urgentNeeds }) => urgentNeeds) },
  situation: { title: ({ activity }) => activity.heading, Fields: radiosFor("situation", ({ activity }) => activity) },
  "last-worked": { title: ({ lastWorked }) => lastWorked.heading, Fields: LastWorked },
  "risk-signs": { title: ({ riskSigns }) => riskSigns.labels.title, Fields: checkboxesFor("risk-signs", ({ riskSigns }) => riskSigns) },
  wants: { title: ({ wants }) => wants.heading, Fields: checkboxesFor("wants", ({ wants }) => wants) },
  barriers: { title: ({ barriers }) => barriers.heading, Fields: checkboxesFor("barriers", ({ barriers }) => barriers, ({ barriers }) => ({ none: barriers.labels.none }), notTheirsToSay) },
  circumstances: { title: ({ circumstances }) => circumstances.labels.title, Fields: checkboxesFor("circumstances", ({ circumstances }) => circumstances) },
  benefits: { title: ({ benefits }) => benefits.heading, Fields: Benefits },
  "help-needed": { title: ({ accessNeeds }) => accessNeeds.heading, Fields: HelpNeeded },
  contact: { title: ({ contact }) => contact.heading, Fields: Contact },
  "safe-contact": { title: ({ safeContact }) => safeContact.heading, Fields: SafeContact },
  hub: { title: ({ hub }) => hub.heading, Fields: Hub },
};
