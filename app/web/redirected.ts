import type { TypedResponse } from "@remix-run/node";

/** A form's answer that leads to another page. Said with its type, so that what the same action answers with data keeps its own. */
export const redirected = (answer: Response | TypedResponse<never>): TypedResponse<never> => answer as TypedResponse<never>;
