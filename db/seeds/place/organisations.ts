import { idOf } from "../ids";

interface Body {
  key: string;
  kind: "council" | "jobcentre" | "combined_authority";
  name: string;
  description: string;
  phone: string;
  email: string;
  website?: string;
  /** As the Office for National Statistics' codes look; none of a place in England begins with E06999. */
  areaCode?: string;
}

/** Councils, the combined authority and the Jobcentres: whoever employs the advisers and managers. */
export const publicBodies: readonly Body[] = [
  { key: "authority", kind: "combined_authority", name: "Northmere Combined Authority", description: "Brings together the three councils for skills, transport and work.", phone: "01632 960 100", email: "work@northmere.example", website: "https://www.northmere.example" },
  { key: "northmere", kind: "council", name: "Northmere City Council", description: "The council for the city of Northmere and its suburbs.", phone: "01632 960 110", email: "employment@northmere.example", website: "https://city.northmere.example", areaCode: "E06999001" },
  { key: "saltby", kind: "council", name: "Saltby Borough Council", description: "The council for Saltby, its harbour and the villages along the coast.", phone: "01632 960 120", email: "work@saltby.example", website: "https://www.saltby.example", areaCode: "E06999002" },
  { key: "eastfold", kind: "council", name: "Eastfold District Council", description: "The council for Eastfold and the farming villages east of the city.", phone: "01632 960 130", email: "jobs@eastfold.example", website: "https://www.eastfold.example", areaCode: "E06999003" },
  { key: "jobcentre-northmere", kind: "jobcentre", name: "Jobcentre Plus Northmere", description: "The Jobcentre of the city, with work coaches at the Northmere Central hub.", phone: "01632 960 140", email: "northmere@jobcentre.example" },
  { key: "jobcentre-saltby", kind: "jobcentre", name: "Jobcentre Plus Saltby", description: "The Jobcentre of the borough, with work coaches at the Saltby Harbour hub.", phone: "01632 960 150", email: "saltby@jobcentre.example" },
  { key: "jobcentre-eastfold", kind: "jobcentre", name: "Jobcentre Plus Eastfold", description: "The Jobcentre of the district, with work coaches at the Eastfold hub.", phone: "01632 960 160", email: "eastfold@jobcentre.example" },
];

export type HubKey = "northmere" | "saltby" | "eastfold";

interface Hub {
  key: HubKey;
  name: string;
  address: string;
  postcode: string;
  phone: string;
  openingHours: string;
  organisations: readonly string[];
}

/** Each shared by a council and a Jobcentre. */
export const hubs: readonly Hub[] = [
  { key: "northmere", name: "Northmere Central", address: "1 Market Street, Northmere NM1 4AB", postcode: "NM1 4AB", phone: "01632 960 001", openingHours: "Monday to Friday, 9am to 5pm. Thursday until 7pm", organisations: ["northmere", "jobcentre-northmere"] },
  { key: "saltby", name: "Saltby Harbour", address: "Quay House, 12 Harbour Road, Saltby NM5 2DE", postcode: "NM5 2DE", phone: "01632 960 002", openingHours: "Monday to Friday, 9am to 4:30pm", organisations: ["saltby", "jobcentre-saltby"] },
  { key: "eastfold", name: "Eastfold", address: "The Corn Exchange, Mill Lane, Eastfold NM7 1HJ", postcode: "NM7 1HJ", phone: "01632 960 003", openingHours: "Monday, Tuesday, Thursday and Friday, 9:30am to 4:30pm", organisations: ["eastfold", "jobcentre-eastfold"] },
];

export const hubKeys = hubs.map(({ key }) => key);
export const organisationId = (key: string) => idOf(`organisation/${key}`);
export const hubId = (key: HubKey) => idOf(`hub/${key}`);
export const councilName: Record<HubKey, string> = { northmere: "Northmere City Council", saltby: "Saltby Borough Council", eastfold: "Eastfold District Council" };
