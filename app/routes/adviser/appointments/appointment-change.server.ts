import type { z } from "zod";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { cancelAppointment } from "#app/services/appointments/cancel-appointment.server";
import { cancelSeries } from "#app/services/appointments/cancel-series.server";
import { changeAppointmentWords } from "#app/services/appointments/change-appointment-words.server";
import type { TimeRefusal } from "#app/services/appointments/choose-meeting.server";
import { moveAppointment } from "#app/services/appointments/move-appointment.server";
import { recordAttendance } from "#app/services/appointments/record-attendance.server";
import { parseForm, type FieldError, type Typed } from "#app/web/parse-form";
import { attendanceForm, cancelForm } from "./show.form";
import { moveForm, wordsForm } from "./time.form";

interface Change {
  /** What the page says afterwards. */
  saved: "moved" | "changed" | "cancelled" | "recorded";
  make: (deps: Deps, actor: StaffActor, which: { caseRef: string; id: string }) => Promise<"done" | "not-found" | "too-late" | "not-yet" | TimeRefusal>;
}

type Read = { change: Change; errors?: undefined; typed: Typed } | { change?: undefined; errors: FieldError[]; typed: Typed };

function read<Schema extends z.ZodType>(schema: Schema, form: FormData, saved: Change["saved"], make: (value: z.output<Schema>) => Change["make"]): Read {
  const { value, errors, typed } = parseForm(schema, form);
  return errors ? { errors, typed } : { change: { saved, make: make(value) }, typed };
}

/** Which of the page's forms was sent, and what it asks for. */
export function changeFrom(form: FormData): Read {
  const which = form.get("do");
  if (which === "move") return read(moveForm, form, "moved", (value) => (deps, actor, one) => moveAppointment(deps, actor, { ...one, ...value }));
  if (which === "change") return read(wordsForm, form, "changed", (value) => (deps, actor, one) => changeAppointmentWords(deps, actor, { ...one, ...value }));
  if (which === "cancel") return read(cancelForm, form, "cancelled", ({ words, which: all }) => (deps, actor, one) => (all === "later" ? cancelSeries : cancelAppointment)(deps, actor, { ...one, words }));
  return read(attendanceForm, form, "recorded", (value) => (deps, actor, one) => recordAttendance(deps, actor, { ...one, ...value }));
}
