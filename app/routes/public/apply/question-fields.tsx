import type { ReactNode } from "react";
import { questions } from "#app/domain/applications/questions";
import { Area } from "./fields/area";
import { checkboxesFor, radiosFor } from "./fields/choices";
import { Contact, SafeContact } from "./fields/contact";
import { DateOfBirth, LastWorked } from "./fields/dates";
import type { FieldsProps } from "./fields/field-props";
import { HelpNeeded } from "./fields/help-needed";
import { Hub } from "./fields/hub";
import { Name } from "./fields/name";
import type { QuestionStep } from "./question.form";

interface QuestionPage {
  /** The page's title: the question. */
  title: string;
  Fields: (props: FieldsProps) => ReactNode;
  /** What is asked or shown could put somebody at risk: there is a way to leave at once. */
  sensitive?: true;
}

const OtherWays = radiosFor("area-ground", questions.areaGround, {
  more: { none: "None of these" },
  hidden: (option, { about }) => option === "lives_in_area" && about.postcodeListed,
});

/** How each question looks. */
export const questionPages: Record<QuestionStep, QuestionPage> = {
  area: { title: questions.postcode.heading, Fields: Area },
  "other-ways": { title: questions.areaGround.heading, Fields: OtherWays },
  name: { title: questions.name.heading, Fields: Name },
  "date-of-birth": { title: questions.dateOfBirth.heading, Fields: DateOfBirth },
  "urgent-needs": { title: questions.urgentNeeds.heading, Fields: checkboxesFor("urgent-needs", questions.urgentNeeds), sensitive: true },
  situation: { title: questions.activity.heading, Fields: radiosFor("situation", questions.activity) },
  "last-worked": { title: questions.lastWorked.heading, Fields: LastWorked },
  "risk-signs": { title: `Learning or work: ${questions.riskSigns.heading}`, Fields: checkboxesFor("risk-signs", questions.riskSigns) },
  wants: { title: questions.wants.heading, Fields: checkboxesFor("wants", questions.wants) },
  barriers: { title: questions.barriers.heading, Fields: checkboxesFor("barriers", questions.barriers), sensitive: true },
  circumstances: { title: `Your situation: ${questions.circumstances.heading}`, Fields: checkboxesFor("circumstances", questions.circumstances), sensitive: true },
  "help-needed": { title: questions.helpNeeded.heading, Fields: HelpNeeded },
  contact: { title: questions.contact.heading, Fields: Contact, sensitive: true },
  "safe-contact": { title: questions.safeContact.heading, Fields: SafeContact, sensitive: true },
  hub: { title: questions.hub.heading, Fields: Hub },
};
