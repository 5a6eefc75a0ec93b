import { createContext, useContext } from "react";

/** What the design system's components say by themselves, in English where nobody says otherwise. */
export interface ComponentWords {
  back: string;
  error: string;
  thereIsAProblem: string;
  warning: string;
  important: string;
  success: string;
  /** Over the inputs of a date. */
  dateParts: { day: string; month: string; year: string };
  /** Under a text that may have so many characters; absent where the script's own English will do. `%{count}` stands for the number. */
  characterCount?: { description: (most: number) => string; underOne: string; underMany: string; atLimit: string; overOne: string; overMany: string } | undefined;
}

const inEnglish: ComponentWords = { back: "Back", error: "Error", thereIsAProblem: "There is a problem", warning: "Warning", important: "Important", success: "Success", dateParts: { day: "Day", month: "Month", year: "Year" } };

const context = createContext(inEnglish);

export const ComponentWordsProvider = context.Provider;
export const useComponentWords = (): ComponentWords => useContext(context);
