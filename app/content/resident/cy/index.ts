import type { en } from "../en/index";
import type { Translation } from "../translation";
import { appointments } from "./appointments";
import { apply } from "./apply";
import { courses } from "./courses";
import { easyRead } from "./easy-read";
import { endings } from "./endings";
import { equality } from "./equality";
import { feedback } from "./feedback";
import { findServices } from "./find-services";
import { correspondence } from "./correspondence";
import { helpNow } from "./help-now";
import { messages } from "./messages";
import { myPlan } from "./my-plan";
import { mySupport } from "./my-support";
import { page } from "./page";
import { publicPages } from "./public-pages";
import { questions } from "./questions";
import { saveAndReturn } from "./save-and-return";
import { sent } from "./sent";
import { signIn } from "./sign-in";
import { somebodyAsked } from "./somebody-asked";
import { start } from "./start";
import { sustainment } from "./sustainment";

/** Welsh. A draft by people who build the service, for proof that it works: a qualified translator must read it before it is offered. */
export const cy: Translation<typeof en> = {
  page,
  start,
  signIn,
  apply,
  questions,
  equality,
  sent,
  helpNow,
  saveAndReturn,
  endings,
  feedback,
  findServices,
  easyRead,
  publicPages,
  appointments,
  correspondence,
  courses,
  somebodyAsked,
  mySupport,
  myPlan,
  sustainment,
  messages,
};
