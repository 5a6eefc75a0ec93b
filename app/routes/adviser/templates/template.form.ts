import { z } from "zod";
import { longestTemplate, longestTemplateName } from "#app/domain/messages/template";
import { identifierOr, text, version } from "#app/web/fields";

const words = { name: text({ missing: "Enter a name for the template", what: "The name", max: longestTemplateName }), words: text({ missing: "Enter the words of the template", what: "The words", max: longestTemplate }) };

export const wholePlace = "place";
export const newTemplateForm = z.object({ ...words, whose: identifierOr(wholePlace, "Select who uses it") });
export const changeTemplateForm = z.object({ ...words, version: version() });
export const retireTemplateForm = z.object({ version: version() });
