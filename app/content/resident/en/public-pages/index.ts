import { accessibility } from "./accessibility";
import { cookies } from "./cookies";
import { privacy } from "./privacy";
import { problems } from "./problems";

/** Pages about the service, and pages for when something goes wrong. */
export const publicPages = { accessibility, cookies, privacy, problems };
