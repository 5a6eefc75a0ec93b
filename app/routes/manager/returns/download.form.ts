import { z } from "zod";
import { restrictedFiles } from "#app/domain/publishing/return-files";
import { choice, text } from "#app/web/fields";

export const reasonForm = z.object({ reason: text({ missing: "Enter why you need the file", what: "The reason", max: 500 }) });

export const downloadForm = reasonForm.extend({ file: choice(restrictedFiles, "Select the file you need") });
