import type { Role, StaffActor } from "#app/domain/people/actor";
import { idOf } from "../ids";
import { hubId, organisationId, publicBodies, type HubKey } from "./organisations";
import { providers } from "./providers";

interface Colleague {
  key: string;
  name: string;
  email: string;
  organisation: string;
  roles: readonly Role[];
  hubs: readonly HubKey[];
  /** Left the service: their name stays in the stories they wrote. */
  left?: true;
}

const adviser = (key: string, name: string, email: string, organisation: string, hub: HubKey): Colleague => ({ key, name, email, organisation, roles: ["adviser"], hubs: [hub] });
const provider = (key: string, name: string, email: string, organisation: string): Colleague => ({ key, name, email, organisation, roles: ["provider"], hubs: [] });
const providerLead = (...who: Parameters<typeof provider>): Colleague => ({ ...provider(...who), roles: ["provider", "provider_lead"] });

/** The accounts one can sign in to come first; then the colleagues without whom it would be a strange office. */
export const colleagues: readonly Colleague[] = [
  adviser("amina", "Amina Okafor", "amina@northmere.example", "northmere", "northmere"),
  adviser("joe", "Joe Whitfield", "joe@jobcentre.example", "jobcentre-northmere", "northmere"),
  adviser("sam", "Sam Hartley", "sam@saltby.example", "saltby", "saltby"),
  { key: "morgan", name: "Morgan Ellis", email: "morgan@northmere.example", organisation: "authority", roles: ["manager"], hubs: [] },
  providerLead("priya", "Priya Nair", "priya@college.example", "college"),
  providerLead("siobhan", "Siobhan Keane", "siobhan@harbourskills.example", "harbour-skills"),
  { key: "alex", name: "Alex Doyle", email: "alex@northmere.example", organisation: "authority", roles: ["administrator"], hubs: [] },
  adviser("toni", "Toni Marchetti", "toni@northmere.example", "northmere", "northmere"),

  adviser("beth", "Beth Lawson", "beth.lawson@northmere.example", "northmere", "northmere"),
  adviser("tariq", "Tariq Mahmood", "tariq.mahmood@jobcentre.example", "jobcentre-northmere", "northmere"),
  adviser("grace", "Grace Adeyemi", "grace.adeyemi@jobcentre.example", "jobcentre-saltby", "saltby"),
  adviser("owen", "Owen Prosser", "owen.prosser@saltby.example", "saltby", "saltby"),
  adviser("harpreet", "Harpreet Gill", "harpreet.gill@eastfold.example", "eastfold", "eastfold"),
  adviser("dylan", "Dylan Pryce", "dylan.pryce@jobcentre.example", "jobcentre-eastfold", "eastfold"),
  { key: "ruth", name: "Ruth Castellan", email: "ruth.castellan@northmere.example", organisation: "authority", roles: ["manager"], hubs: [] },
  { key: "colin", name: "Colin Abbey", email: "colin.abbey@saltby.example", organisation: "saltby", roles: ["manager", "adviser"], hubs: ["saltby"] },
  { key: "lena", name: "Lena Fischer", email: "lena.fischer@northmere.example", organisation: "northmere", roles: ["adviser"], hubs: ["northmere"], left: true },

  provider("marcus", "Marcus Bell", "marcus.bell@college.example", "college"),
  provider("yusuf", "Yusuf Demir", "yusuf@openroad.example", "open-road"),
  provider("jan", "Jan Kowalczyk", "jan@furrow.example", "furrow"),
];

const person = new Map(colleagues.map((colleague) => [colleague.key, colleague]));
const names = new Map([...publicBodies, ...providers].map(({ key, name }) => [key, name]));

export const staffId = (key: string) => idOf(`staff/${key}`);

/** Somebody of the staff, as the services are told who acts. */
export function staffActor(key: string): StaffActor {
  const colleague = person.get(key);
  if (!colleague) throw new RangeError(`nobody of the staff is called ${key}`);
  const { name, roles, organisation, hubs } = colleague;
  return { kind: "staff", id: staffId(key), name, roles, organisationId: organisationId(organisation), organisationName: names.get(organisation)!, hubIds: hubs.map(hubId).sort() };
}

/** Who leads cases at a hub now; one who left is not among them. */
export const leadsOf = (hub: HubKey): string[] => colleagues.filter(({ roles, hubs, left }) => roles.includes("adviser") && !roles.includes("manager") && hubs.includes(hub) && !left).map(({ key }) => key);

/** Somebody who answers for a provider; some providers have nobody signed up and answer by their links. */
export const answererOf = (organisation: string): string | undefined => colleagues.find(({ roles, organisation: of }) => roles.includes("provider") && of === organisation)?.key;
