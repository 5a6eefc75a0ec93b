import { z } from "zod";
import { text } from "#app/web/fields";

export const downloadForm = z.object({ reason: text({ missing: "Enter why you need the file", what: "The reason", max: 500 }) });
