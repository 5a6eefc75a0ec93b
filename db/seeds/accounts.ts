const password = "northmere-demo-only";

/** Well known on purpose, like the password: put it into an authenticator app to try the second factor. */
const totpSecret = "NMDEMOJBSWY3DPEHPK3PXPJBSWY3DPEH";

/** Who one can sign in as in the demonstration. Printed at start; the README has the same list. */
const accounts = [
  { email: "amina@northmere.example", what: "council adviser, Northmere Central hub" },
  { email: "joe@jobcentre.example", what: "Jobcentre adviser, same hub" },
  { email: "sam@saltby.example", what: "adviser at another hub" },
  { email: "morgan@northmere.example", what: "manager" },
  { email: "priya@college.example", what: "provider, and lead of the college’s team" },
  { email: "siobhan@harbourskills.example", what: "provider, and lead of another" },
  { email: "alex@northmere.example", what: "administrator" },
  { email: "toni@northmere.example", what: "adviser with a second factor" },
] as const;

const width = Math.max(...accounts.map(({ email }) => email.length));

export const demonstrationAccounts = {
  password,
  totpSecret,
  asText: () =>
    [
      "",
      `Staff sign in at /staff/sign-in, password ${password}:`,
      ...accounts.map(({ email, what }) => `  ${email.padEnd(width)}  ${what}`),
      `  ${"".padEnd(width)}  (authenticator app key: ${totpSecret})`,
      "Residents sign in at /sign-in, and read their code at /demo/outbox:",
      `  ${"rosa@resident.example".padEnd(width)}  has an active case and a plan`,
      "",
    ].join("\n"),
};
