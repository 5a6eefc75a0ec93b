import { isFormTokenFor } from "./cookies.server";

/**
 * Whether a request that changes something came from this service's own pages. Remix's own check lets resource routes,
 * `?_data=`, a forged X-Forwarded-Host and a missing Origin through, so this stands in front of it. Forwarded hosts are
 * never looked at, and a neighbouring host of the same site is not us.
 */
export function comesFromUs(headers: Headers, ourOrigin: string): boolean {
  const origin = headers.get("Origin");
  if (origin !== null) return origin === ourOrigin;
  return headers.get("Sec-Fetch-Site") === "same-origin";
}

/** The token in the body must be the one its session, or its browser, was given. */
export function tokenFits(form: FormData, boundTo: string): boolean {
  const token = form.get("token");
  return typeof token === "string" && isFormTokenFor(token, boundTo);
}
