import { describe, expect, it } from "vitest";
import { attendances } from "./appointment";
import { hasMet, isShortNotice, isToCome, overlap, residentMay, staffMay, statusOf } from "./appointment-status";
import { anAppointment } from "./builders";

const before = new Date("2026-03-25T12:00:00Z");
const asItBegins = new Date("2026-03-26T10:00:00Z");
const after = new Date("2026-03-26T15:00:00Z");
const accepted = anAppointment({ acceptedAt: before });
const byService = anAppointment({ cancelledAt: before, cancelledBy: "service" });
const byResident = anAppointment({ cancelledAt: before, cancelledBy: "resident" });

describe("the status of an appointment", () => {
  it("is worked out from what happened to it", () => {
    expect([anAppointment(), accepted, byService, byResident].map((facts) => statusOf(facts, before))).toEqual(["offered", "accepted", "cancelled_by_service", "cancelled_by_resident"]);
  });

  it("waits to be recorded from the moment it begins, answered or not", () => {
    expect([anAppointment(), accepted].map((facts) => [statusOf(facts, asItBegins), statusOf(facts, after)])).toEqual([["to_record", "to_record"], ["to_record", "to_record"]]);
  });

  it("is then what came of it", () => {
    expect(attendances.map((attendance) => statusOf(anAppointment({ attendance }), after))).toEqual(["attended", "late", "did_not_attend"]);
    expect(attendances.map(hasMet)).toEqual([true, true, false]);
  });

  it("stays called off, whoever's time has come", () => {
    expect([statusOf(byService, after), statusOf(byResident, after)]).toEqual(["cancelled_by_service", "cancelled_by_resident"]);
  });
});

describe("what may be done with it", () => {
  it("is the resident's to accept, move and cancel until it begins", () => {
    expect(residentMay(anAppointment(), before)).toEqual({ accept: true, move: true, cancel: true, calendar: true });
    expect(residentMay(accepted, before)).toEqual({ accept: false, move: true, cancel: true, calendar: true });
    expect(residentMay(accepted, asItBegins)).toEqual({ accept: false, move: false, cancel: false, calendar: false });
  });

  it("leaves one that was called off a calendar file alone, for as long as it would still be to come", () => {
    expect(residentMay(byService, before)).toEqual({ accept: false, move: false, cancel: false, calendar: true });
    expect(residentMay(byService, after).calendar).toBe(false);
  });

  it("is staff's to record once it has begun, and to correct, but never one that was called off", () => {
    expect([accepted, byResident].map((facts) => staffMay(facts, before))).toEqual([{ move: true, cancel: true, record: false }, { move: false, cancel: false, record: false }]);
    expect([accepted, anAppointment({ attendance: "did_not_attend" }), byService].map((facts) => staffMay(facts, after).record)).toEqual([true, true, false]);
  });

  it("is to come until it begins", () => {
    expect([isToCome(anAppointment(), before), isToCome(anAppointment(), asItBegins), isToCome(byResident, before)]).toEqual([true, false, false]);
  });
});

describe("times beside each other", () => {
  it("are at short notice within a day, and no longer when a whole day is left", () => {
    expect([new Date("2026-03-25T10:00:00Z"), new Date("2026-03-25T10:00:01Z")].map((now) => isShortNotice(anAppointment(), now))).toEqual([false, true]);
  });

  it("touch when one begins before the other ends, not as it ends", () => {
    const at = (time: string) => anAppointment({ startsAt: new Date(`2026-03-26T${time}:00Z`) });
    expect(["09:30", "09:31", "10:00", "10:29", "10:30"].map((time) => overlap(at(time), anAppointment()))).toEqual([false, true, true, true, false]);
  });
});
