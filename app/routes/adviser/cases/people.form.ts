import { z } from "zod";
import { identifier, text } from "#app/web/fields";

const why = text({ missing: "Enter why, for the team and the resident", what: "Why", max: 500 });

export const leaveForm = z.object({ staffId: identifier("Open the page again"), why });
export const giveForm = z.object({ leadId: identifier("Select who leads the case from now on"), why });
