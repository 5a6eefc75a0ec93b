import { describe, expect, it } from "vitest";
import { appointmentWays } from "#app/domain/appointments/appointment";
import { sayDay } from "#app/domain/calendar/words";
import { appointmentBooked, appointmentCancelled, appointmentChangedByResident, appointmentMoved, appointmentOffered, appointmentReminder, type AboutAppointment } from "./appointment-wording";
import { messageWords } from "./message-words";
import type { Message } from "./wording";

const about: AboutAppointment = {
  sender: { serviceName: "Work Local Northmere", phone: "01632 960 001" }, firstName: "Rosa", link: "https://worklocal.example/my", contentFree: false, words: messageWords, sayDay,
  when: "Monday 30 March 2026 at 10am", way: "in_person", where: "1 Market Street", calendar: "((calendar))",
};
const every: Record<string, (to: AboutAppointment) => Message> = {
  offered: appointmentOffered, booked: appointmentBooked, moved: (to) => appointmentMoved({ ...to, toAnswer: true }), cancelled: appointmentCancelled, reminder: appointmentReminder,
};

describe.each(Object.entries(every))("the message %s", (name, say) => {
  it("says when it is, where to see it and whom to ask, and never whom it is with", () => {
    const { subject, body } = say(about);
    for (const part of ["Hello Rosa", about.when, about.link, "01632 960 001"]) expect(body).toContain(part);
    expect(subject).not.toContain("Rosa");
    expect(body.includes("((calendar))")).toBe(name !== "cancelled");
  });

  it("says nothing where nothing may be said", () => {
    const { subject, body } = say({ ...about, contentFree: true });
    expect(subject).toBe("You have a message");
    expect(body).not.toMatch(/appointment|Rosa|March|calendar|Market/i);
  });
});

describe("messages about appointments", () => {
  it("say of every way what happens, and of one in person nothing where the place is not known", () => {
    const said = appointmentWays.map((way) => appointmentOffered({ ...about, way }).body);
    expect(new Set(said).size).toBe(appointmentWays.length);
    expect(said[0]).toContain("Come to 1 Market Street.");
    expect(appointmentOffered({ ...about, where: "" }).body).not.toContain("Come to");
  });

  it("ask for an answer only where one is waited for", () => {
    expect(appointmentMoved({ ...about, toAnswer: true }).body).toContain(messageWords.appointment.moved.answer);
    expect(appointmentMoved({ ...about, toAnswer: false }).body).not.toContain(messageWords.appointment.moved.answer);
  });

  it("tell the adviser the case's reference, not the name", () => {
    const { subject, body } = appointmentChangedByResident({ reference: "WL-7F3K-29QD", change: "cancelled", when: about.when, link: "https://worklocal.example/adviser" });
    expect(subject).toBe("Case WL-7F3K-29QD: an appointment was cancelled");
    expect(body).toContain(about.when);
    expect(body).not.toContain("Rosa");
  });
});
