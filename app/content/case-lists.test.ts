import { expect, it } from "vitest";
import { nextThingKinds } from "#app/domain/cases/next-things";
import { nextThingGroups } from "./case-lists";

it("every kind of next thing is in one group of the list's filter, and in one alone", () => {
  expect(Object.values(nextThingGroups).flatMap(({ kinds }) => [...kinds]).sort()).toEqual([...nextThingKinds].sort());
});
