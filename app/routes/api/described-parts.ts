import type { Operation } from "#app/web/api/operation";
import { operations as ofTheDirectory } from "./directory/operations";
import { operations as ofProviders } from "./v1/operations";

/** Everything the description tells of, part by part. */
export const describedParts: readonly Operation[] = [...ofTheDirectory, ...ofProviders];
