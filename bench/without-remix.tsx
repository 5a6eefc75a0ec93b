import type { ComponentType } from "react";

// Stands where `@remix-run/react` stands, in the bench's own bundle: a page finds what its loader found, and there is nothing else.

interface Drawing {
  page: ComponentType;
  loaded: unknown;
}

let drawing: Drawing | undefined;

/** Drawing waits for nothing, so the page being drawn can be a variable. */
export function whileDrawing<T>(page: ComponentType, loaded: unknown, draw: () => T): T {
  drawing = { page, loaded };
  return draw();
}

export const useLoaderData = (): unknown => drawing?.loaded;
export const useActionData = (): undefined => undefined;

/** What app/entry.server.tsx draws inside the page's provider. */
export function RemixServer() {
  const Drawn = drawing!.page;
  return <Drawn />;
}

export const Outlet = () => null;
export const useRouteError = (): undefined => undefined;
export const isRouteErrorResponse = (): boolean => false;
