import { nextSafeTime, nextTimeToWrite } from "#app/domain/people/safe-time";
import type { SafeContact } from "#app/domain/people/safe-contact";

/** What answers something the resident has just done, at whatever hour they did it: they are awake, and wait for it. */
const answersAtOnce: readonly string[] = ["application_received", "appointment-booked", "contact-changed"];

/** When a message leaves: within the hours somebody named, whatever it is; at night only what answers them, where they named none. */
export const timeToSend = (template: string, safeContact: SafeContact | undefined, at: Date): Date => (answersAtOnce.includes(template) ? nextSafeTime : nextTimeToWrite)(safeContact, at);
