import { expect, it } from "vitest";
import { findServices } from "#app/content/resident/en/find-services";
import { day } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { startWords } from "./start-words";

it.each([
  [undefined, "5 May 2026"],
  [0, "5 May 2026, full"],
  [1, "5 May 2026, 1 place left"],
  [12, "5 May 2026, 12 places left"],
])("a start with %s places left is “%s”", (left, words) => expect(startWords({ on: day("2026-05-05"), left }, findServices, sayDay)).toBe(words));
