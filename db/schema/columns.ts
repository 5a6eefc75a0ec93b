import { sql } from "drizzle-orm";
import { date, foreignKey, primaryKey, timestamp, uuid, type AnyPgColumn } from "drizzle-orm/pg-core";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";

/** The place a row belongs to: part of every key, so that spreading places over machines stays a matter of configuration. */
export const placeId = () => uuid("place_id").notNull().default(sql`app_place()`);
export const id = () => uuid("id").notNull();
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date", precision: 3 });
export const calendarDay = (name: string) => date(name, { mode: "string" }).$type<CalendarDay>();

interface Keyed {
  placeId: AnyPgColumn;
  id: AnyPgColumn;
}

export const key = (table: Keyed) => primaryKey({ columns: [table.placeId, table.id] });

/** A reference that cannot cross from one place into another. */
export const refers = (table: { placeId: AnyPgColumn }, column: AnyPgColumn, to: Keyed) =>
  foreignKey({ columns: [table.placeId, column] as [AnyPgColumn, AnyPgColumn], foreignColumns: [to.placeId, to.id] });
