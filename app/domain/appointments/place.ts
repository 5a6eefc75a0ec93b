import type { AppointmentWay } from "./appointment";

/** Where an appointment is, unless somebody says otherwise: the hub's address for one in person. */
export const placeFor = (way: AppointmentWay, hubAddress: string): string => (way === "in_person" ? hubAddress : "");
