import { eq, sql } from "drizzle-orm";
import type { AppointmentWay, Attendance, AttendanceReason, Canceller, ResidentCancelReason } from "#app/domain/appointments/appointment";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { appointments } from "../../schema/support";
import type { Appointment } from "./find-appointment";

/** When and with whom; what a move changes. */
export interface Meeting {
  hubId: string;
  staffId: string;
  staffName: string;
  way: AppointmentWay;
  startsAt: Date;
  minutes: number;
  where: string;
}

const oneMore = { version: sql`${appointments.version} + 1` };
/** What a calendar has to hear of. */
const newSequence = { ...oneMore, sequence: sql`${appointments.sequence} + 1` };

export async function insertAppointment({ db, now, newId }: Pick<Deps, "db" | "now" | "newId">, appointment: Meeting & { caseId: string; bring: string; acceptedAt: Date | null; secondStaffId?: string; secondStaffName?: string; seriesId?: string; sessionId?: string }): Promise<Appointment> {
  const [made] = await db.insert(appointments).values({ ...appointment, id: newId(), createdAt: now() }).returning();
  return made!;
}

export async function saveAccepted(db: Db, id: string, acceptedAt: Date): Promise<void> {
  await db.update(appointments).set({ acceptedAt, ...oneMore }).where(eq(appointments.id, id));
}

/** To another time: it is to be reminded of anew, and answered anew unless the resident chose it. */
export async function saveMoved(db: Db, id: string, meeting: Meeting, acceptedAt: Date | null): Promise<Appointment> {
  const [moved] = await db.update(appointments).set({ ...meeting, acceptedAt, remindedAt: null, ...newSequence }).where(eq(appointments.id, id)).returning();
  return moved!;
}

export async function saveWords(db: Db, id: string, words: { where: string; bring: string }): Promise<void> {
  await db.update(appointments).set({ ...words, ...newSequence }).where(eq(appointments.id, id));
}

export async function saveCancelled(db: Db, id: string, cancelled: { cancelledAt: Date; cancelledBy: Canceller; cancelReason: ResidentCancelReason | null; cancelWords: string }): Promise<void> {
  await db.update(appointments).set({ ...cancelled, ...newSequence }).where(eq(appointments.id, id));
}

export async function saveAttendance(db: Db, id: string, recorded: { attendance: Attendance; attendanceReason: AttendanceReason | null; attendanceWords: string; attendanceRecordedAt: Date; attendanceRecordedBy: string }): Promise<void> {
  await db.update(appointments).set({ ...recorded, ...oneMore }).where(eq(appointments.id, id));
}

export async function saveReminded(db: Db, id: string, remindedAt: Date): Promise<void> {
  await db.update(appointments).set({ remindedAt }).where(eq(appointments.id, id));
}
