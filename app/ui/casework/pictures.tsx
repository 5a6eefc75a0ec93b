import type { ReactNode } from "react";

/** What each easy-read idea is drawn as: lines of one width, one colour laid behind, nothing that words do not say too. */
const drawings = {
  work: (
    <>
      <rect className="wl-picture__tint" x="10" y="34" width="76" height="48" rx="5" />
      <path d="M36 34v-9a5 5 0 0 1 5-5h14a5 5 0 0 1 5 5v9M10 54h30m16 0h30M40 49h16v11H40z" />
    </>
  ),
  learn: (
    <>
      <path className="wl-picture__tint" d="M48 27C38 19 24 17 10 19v54c14-2 28 0 38 8 10-8 24-10 38-8V19c-14-2-28 0-38 8z" />
      <path d="M48 27v54M20 33c6-.5 12 .5 18 3m-18 11c6-.5 12 .5 18 3m38-17c-6-.5-12 .5-18 3m18 11c-6-.5-12 .5-18 3" />
    </>
  ),
  free: (
    <>
      <circle className="wl-picture__tint" cx="48" cy="48" r="34" />
      <path d="M59 36c-2-5-6-7-11-7-6 0-10 4-10 10 0 8 4 14 0 26h24M33 50h20M20 76 76 20" />
    </>
  ),
  area: (
    <>
      <path className="wl-picture__tint" d="M18 44 48 18l30 26v38H18z" />
      <path d="M10 51 48 18l38 33M40 82V60h16v22M63 31V19h9v20" />
    </>
  ),
  questions: (
    <>
      <path className="wl-picture__tint" d="M20 12h44v34L52 72H20z" />
      <path d="M20 12h44v28M64 66v18H20V12M30 28h24M30 42h20M30 56h12M50 74l4-14 24-24 9 9-24 24z" />
    </>
  ),
  time: (
    <>
      <circle className="wl-picture__tint" cx="48" cy="48" r="36" />
      <path d="M48 26v22l14 10M48 12v5M48 79v5M12 48h5M79 48h5" />
    </>
  ),
  adviser: (
    <>
      <circle className="wl-picture__tint" cx="48" cy="30" r="17" />
      <path className="wl-picture__tint" d="M16 84c1-20 13-30 32-30s31 10 32 30z" />
      <path d="M42 28v2m12-2v2m-14 6c5 5 11 5 16 0M40 54l8 12 8-12" />
    </>
  ),
  answer: (
    <>
      <rect className="wl-picture__tint" x="10" y="22" width="76" height="52" rx="5" />
      <path d="m12 27 36 28 36-28M13 71l23-26m47 26L60 45" />
    </>
  ),
  meet: (
    <>
      <circle className="wl-picture__tint" cx="28" cy="42" r="12" />
      <circle className="wl-picture__tint" cx="68" cy="42" r="12" />
      <path className="wl-picture__tint" d="M8 84c1-17 8-25 20-25s18 8 20 25zm40 0c2-17 8-25 20-25s19 8 20 25z" />
      <path d="M36 12h24v13H50l-6 6v-6h-8z" />
    </>
  ),
  safe: (
    <>
      <rect className="wl-picture__tint" x="18" y="42" width="60" height="42" rx="5" />
      <path d="M30 42V30a18 18 0 0 1 36 0v12M48 60v10" />
      <circle cx="48" cy="58" r="4" />
    </>
  ),
  call: (
    <>
      <rect className="wl-picture__tint" x="28" y="10" width="40" height="76" rx="7" />
      <path d="M28 22h40M28 70h40M45 78h6M76 34c5 8 5 18 0 26M20 34c-5 8-5 18 0 26" />
    </>
  ),
  hub: (
    <>
      <path className="wl-picture__tint" d="M16 32h64v52H16z" />
      <path d="M10 32h76L76 16H20zM40 84V60h16v24M25 42h10v10H25zm18 0h10v10H43zm18 0h10v10H61z" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type PictureName = keyof typeof drawings;

/** A drawing beside words that say the same: whoever cannot see it misses nothing, so it is not read out. */
export function Picture({ name }: { name: PictureName }) {
  return (
    <svg className="wl-picture" viewBox="0 0 96 96" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}
