import { createContext, useContext } from "react";

/** What every page is drawn with, whoever asks: set by the server for one response. */
export interface PageFacts {
  nonce: string;
  script: string;
  placeName: string;
  demonstration: boolean;
  path: string;
  formToken: string;
  newFormKey: () => string;
  signedIn?: { name: string; kind: "staff" | "link" | "resident"; roles: readonly string[]; endsAtWords?: string };
}

const PageContext = createContext<PageFacts | undefined>(undefined);

export const PageProvider = PageContext.Provider;

export function usePage(): PageFacts {
  const facts = useContext(PageContext);
  if (!facts) throw new Error("a page was drawn outside PageProvider");
  return facts;
}
