interface QrCodeProps {
  /** Row by row, `true` for black. */
  modules: readonly (readonly boolean[])[];
}

const quiet = 4;

/** A QR code as one path: no script, no inline style, sharp at any size and in print. Say the same in words beside it: it is hidden from screen readers. */
export function QrCode({ modules }: QrCodeProps) {
  const size = modules.length + 2 * quiet;
  const path = modules.map((row, y) => row.map((dark, x) => (dark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : "")).join("")).join("");
  return (
    <svg className="wl-qr-code" xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${size} ${size}`} width="220" height="220" aria-hidden="true" focusable="false" shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
