import { z } from "zod";
import { barrierCodes } from "#app/domain/cases/barrier";
import { identifier, optionalChoice } from "#app/web/fields";

export const termForm = z.object({ term: identifier("Select a term of the list"), barrier: optionalChoice(barrierCodes, "Select a barrier of the list") });
