import { addWorkingDays } from "#app/domain/calendar/working-days";
import { askHandover } from "#app/services/handovers/ask-handover.server";
import { bookMeetingOfThree } from "#app/services/handovers/book-meeting-of-three.server";
import { returnHandover } from "#app/services/handovers/return-handover.server";
import { breakGlass } from "#app/services/restricted/break-glass.server";
import { findOpenHandover } from "#db/queries/handovers/handovers";
import { instantOn } from "../place/calendar";
import { mustBe, playedBy, type Tellers } from "./telling";

const half = 30;

export const trusting: Tellers<"ask-handover" | "return-handover" | "meet-of-three" | "break-glass"> = {
  "ask-handover": async (telling, { of, reason }) => {
    const { deps, lead, moment } = telling;
    mustBe(await askHandover(deps, lead, { caseRef: telling.ofCase().reference, target: "adviser", toId: playedBy(telling, of).id, withData: true, reason, residentAgreedOn: moment.on }), telling);
  },
  "return-handover": async (telling, { by, words }) => {
    const open = await findOpenHandover(telling.deps.db, telling.ofCase().id);
    mustBe(open ? await returnHandover(telling.deps, playedBy(telling, by), { handoverId: open.id, reason: "not_enough_known", words }) : "nothing-asked", telling);
  },
  "meet-of-three": async (telling, { by, inDays, at }) => {
    const startsAt = instantOn(addWorkingDays(telling.moment.on, inDays), at);
    mustBe(await bookMeetingOfThree(telling.deps, telling.lead, { caseRef: telling.ofCase().reference, chosen: { startsAt, minutes: half, way: "in_person" }, where: "", bring: "", secondId: playedBy(telling, by).id }), telling);
  },
  "break-glass": async (telling, { by, words }) => mustBe(await breakGlass(telling.deps, playedBy(telling, by), { reference: telling.ofCase().reference, reason: "safeguarding", words }), telling),
};
