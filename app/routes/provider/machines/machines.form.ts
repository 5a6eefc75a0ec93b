import { z } from "zod";
import { apiScopes, webhookEvents } from "#app/domain/machines/scopes";
import { calendarDay, choice, choices, optionalCalendarDay, text, version } from "#app/web/fields";

export const keyForm = z.object({
  name: text({ missing: "Enter a name for the key", what: "The name", max: 60 }),
  scopes: choices(apiScopes, "Select what the key may do"),
  untilOn: calendarDay({ missing: "Enter the key’s last day", what: "The key’s last day" }),
});

/** A ping is asked for, not chosen. */
export const eventsToChoose = webhookEvents.filter((event) => event !== "ping");

export const endpointForm = z.object({
  url: text({ missing: "Enter the address", what: "The address", max: 500 }),
  events: choices(webhookEvents, "Select what we tell it of"),
});

export const endpointActForm = z.object({ act: choice(["events", "new-secret", "on", "off", "ping"], "Select what to do"), version: version() });
export const eventsForm = z.object({ events: choices(webhookEvents, "Select what we tell it of") });

export const sinceForm = z.object({ since: optionalCalendarDay({ wrong: "Enter a real day" }) });
