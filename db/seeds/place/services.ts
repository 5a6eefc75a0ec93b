import type { BarrierCode } from "#app/domain/cases/barrier";
import type { Offer } from "#app/domain/cases/offer";
import { idOf } from "../ids";
import { adviceServices } from "./services-advice";
import { learningServices } from "./services-learning";
import { workServices } from "./services-work";

/** A provider's service in Open Referral HSDS 3.0's words; ages in whole years. */
export interface DirectoryService {
  provider: string;
  name: string;
  description: string;
  barriers: readonly BarrierCode[];
  offers: readonly Offer[];
  ages?: readonly [from: number | undefined, to: number | undefined];
  who?: string;
  cost?: string;
  wait?: string;
  apply?: string;
  alert?: string;
  status?: "inactive" | "temporarily closed";
  /** How many days ago somebody checked the entry. */
  checkedDaysAgo: number;
}


export const directory: readonly DirectoryService[] = [...learningServices, ...workServices, ...adviceServices];

/** How an entry is called where lives point to it. */
export const serviceKey = ({ provider, name }: Pick<DirectoryService, "provider" | "name">) => `${provider}/${name}`;

export const serviceId = (key: string) => idOf(`service/${key}`);
