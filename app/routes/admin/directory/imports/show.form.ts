import { z } from "zod";
import { choice, version } from "#app/web/fields";

export const showImportForm = z.object({ act: choice(["confirm", "discard"], "Select what to do"), version: version() });
