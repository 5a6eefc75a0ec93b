import { behindAddress, type Behind } from "#app/domain/dashboards/behind";
import { addressOf, readQuestion, type DashboardQuestion } from "#app/domain/dashboards/question";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { asActor } from "#db/client.server";
import { listCouncilChoices, listHubs } from "#db/queries/place/list-hubs";

export interface Asked {
  question: DashboardQuestion;
  /** Of the question, for addresses. */
  address: Record<string, string>;
  names: { hubs: { id: string; name: string }[]; councils: { id: string; name: string }[] };
}

/** What an address asks of a dashboard, with what there is to choose from. */
export async function askedOf(actor: StaffActor, request: Request, today: CalendarDay): Promise<Asked> {
  const names = await asActor(actor, async (db) => ({ hubs: (await listHubs(db)).map(({ id, name }) => ({ id, name })), councils: await listCouncilChoices(db) }));
  const question = readQuestion(new URL(request.url).searchParams, { ...names, today });
  return { question, address: addressOf(question, today), names };
}

export const withAddress = (path: string, address: Record<string, string>): string => (Object.keys(address).length === 0 ? path : `${path}?${new URLSearchParams(address).toString()}`);

export const linkToCases = (address: Record<string, string>) => (behind: Behind): string => withAddress("/manager/dashboards/cases", { ...address, ...behindAddress(behind) });
