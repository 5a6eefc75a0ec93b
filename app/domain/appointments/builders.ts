import type { SafeContact } from "#app/domain/people/safe-contact";
import type { AppointmentFacts } from "./appointment-status";
import type { FreeTime } from "./free-times";

/** An appointment on Thursday 26 March 2026 at 10am, not answered yet. */
export const anAppointment = (over: Partial<AppointmentFacts> = {}): AppointmentFacts => ({
  startsAt: new Date("2026-03-26T10:00:00Z"), minutes: 30, acceptedAt: null, cancelledAt: null, cancelledBy: null, attendance: null, ...over,
});

/** A free time with the resident's own adviser, on the same morning. */
export const aFreeTime = (over: Partial<FreeTime> = {}): FreeTime => ({
  id: "time-1", hubId: "hub", staffId: "amina", staffName: "Amina Okafor", way: "in_person", startsAt: new Date("2026-03-26T10:00:00Z"), minutes: 30, ...over,
});

export const anyWay: SafeContact = { channels: ["email", "text", "phone", "in_person"], contentFree: false, noVoicemail: false };
