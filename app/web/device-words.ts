const firstOf = (agent: string, names: readonly [RegExp, string][]) => names.find(([pattern]) => pattern.test(agent))?.[1];

const browsers: readonly [RegExp, string][] = [
  [/\bEdgA?\//, "Edge"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bOPR\//, "Opera"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const systems: readonly [RegExp, string][] = [
  [/\biPhone\b/, "an iPhone"],
  [/\biPad\b/, "an iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bCrOS\b/, "a Chromebook"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "a Mac"],
  [/\bLinux\b/, "Linux"],
];

/** What somebody would call the device they sign in on: "Chrome on Windows". Nothing finer is kept. */
export function deviceOf(userAgent: string | null): string {
  const agent = (userAgent ?? "").slice(0, 500);
  const [browser, system] = [firstOf(agent, browsers), firstOf(agent, systems)];
  if (!browser && !system) return "A browser";
  return `${browser ?? "A browser"}${system ? ` on ${system}` : ""}`;
}
