import { z } from "zod";
import { barrierCodes, barrierSizes } from "#app/domain/cases/barrier";
import { choice, identifier } from "#app/web/fields";

export const openBarrierForm = z.object({ code: choice(barrierCodes, "Select what is in the way"), size: choice(barrierSizes, "Select how much it is in the way") });

export const changeBarrierForm = z.object({ barrierId: identifier("Open the page again"), to: choice([...barrierSizes, "closed"], "Select how much it is in the way now") });
