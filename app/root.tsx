import { isRouteErrorResponse, Outlet, useRouteError } from "@remix-run/react";
import { ProblemPage } from "#app/ui/problem-page";

// Each page draws its own document (app/ui/page.tsx): there is no frame to share and nothing to hydrate.
export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  return <ProblemPage status={isRouteErrorResponse(error) ? error.status : 500} />;
}
