import { expect, it } from "vitest";
import { parseAreaCode } from "./area-code";

it.each([["E06000001", "E06000001"], [" e08 000 025 ", "E08000025"], ["E09000001", "E09000001"], ["E07000223", "E07000223"]])("%s is the code %s", (typed, code) => expect(parseAreaCode(typed)).toBe(code));

it.each(["", "E06", "E0600001", "E060000011", "E10000001", "W06000001", "S12000033", "Hartlepool", "E0６000001"])("“%s” is no code of a council’s area in England", (typed) => expect(parseAreaCode(typed)).toBeUndefined());
