import { createContext, useContext } from "react";
import type { Language } from "#app/domain/people/language";

/** What every page is drawn with, whoever asks: set by the server for one response. */
export interface PageFacts {
  nonce: string;
  script: string;
  placeName: string;
  demonstration: boolean;
  path: string;
  /** The query of the address, with its `?`; empty where there is none. */
  search: string;
  language: Language;
  /** The languages this page can be had in, its own among them; staff's pages are in English alone. */
  offered: readonly Language[];
  formToken: string;
  newFormKey: () => string;
  signedIn?: { name: string; kind: "staff" | "link" | "resident"; roles: readonly string[]; newMessages?: number; endsAtWords?: string };
}

const PageContext = createContext<PageFacts | undefined>(undefined);

export const PageProvider = PageContext.Provider;

export function usePage(): PageFacts {
  const facts = useContext(PageContext);
  if (!facts) throw new Error("a page was drawn outside PageProvider");
  return facts;
}
