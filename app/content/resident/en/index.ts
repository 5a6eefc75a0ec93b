import { appointments } from "./appointments";
import { apply } from "./apply";
import { endings } from "./endings";
import { courses } from "./courses";
import { easyRead } from "./easy-read";
import { correspondence } from "./correspondence";
import { equality } from "./equality";
import { feedback } from "./feedback";
import { findServices } from "./find-services";
import { forSomeoneElse } from "./for-someone-else";
import { helpNow } from "./help-now";
import { messages } from "./messages";
import { myPlan } from "./my-plan";
import { myRecord } from "./my-record/index";
import { mySupport } from "./my-support";
import { page } from "./page";
import { publicPages } from "./public-pages/index";
import { questions } from "./questions";
import { saveAndReturn } from "./save-and-return";
import { sent } from "./sent";
import { signIn } from "./sign-in";
import { somebodyAsked } from "./somebody-asked";
import { start } from "./start";
import { sustainment } from "./sustainment";

/** English: complete, and the measure of the others. */
export const en = {
  page,
  start,
  signIn,
  apply,
  questions,
  forSomeoneElse,
  helpNow,
  findServices,
  equality,
  sent,
  saveAndReturn,
  endings,
  feedback,
  easyRead,
  publicPages,
  mySupport,
  myPlan,
  sustainment,
  myRecord,
  appointments,
  correspondence,
  courses,
  somebodyAsked,
  messages,
};
