import { closing } from "./closing";
import { comingBack } from "./coming-back";
import { copy } from "./copy";
import { details } from "./details";
import { looked } from "./looked";
import { permissions } from "./permissions";

/** A resident's own record, and their rights to it. */
export const myRecord = { details, permissions, looked, copy, closing, comingBack };
