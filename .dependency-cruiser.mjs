// Pages ask, services do, domain decides, queries fetch and keep. Arrows never turn back.
const tests = "\\.(test|integration\\.test)\\.tsx?$|/builders\\.ts$|^db/testing/|^db/factories/|/fixtures/|^app/platform/testing/";

/** @param {string} name @param {string} comment @param {string} from @param {string} to @param {string} [except] */
const never = (name, comment, from, to, except) => ({
  name,
  comment,
  severity: "error",
  from: { path: from, pathNot: tests },
  to: { path: to, ...(except && { pathNot: except }) },
});

const audiences = ["public", "resident", "adviser", "manager", "provider", "employer", "admin"];

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    { name: "no-circles", severity: "error", comment: "two files that need each other are one file", from: { pathNot: tests }, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "no-strangers", severity: "error", comment: "every package used is named in package.json", from: {}, to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] } },
    { name: "no-dev-tools", severity: "error", comment: "what runs in production is a production dependency", from: { path: "^(app|db)/", pathNot: `${tests}|^app/commands/.*\\.mjs$` }, to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "@types/|node_modules/vite/client" } },
    { name: "unresolved", severity: "error", comment: "an import that leads nowhere", from: {}, to: { couldNotResolve: true, pathNot: "^virtual:|\\?url$|build/server/index\\.js$" } },
    never("domain-is-pure", "the domain knows no database, web, screen or outside", "^app/domain/", "^(app/(?!domain/)|db/)|node_modules/(drizzle-orm|postgres|react|@remix-run|hono|lucia|pino)/"),
    never("queries-know-domain-only", "queries take Deps and domain types, and know nothing above them", "^db/(queries|schema)/", "^app/(?!domain/|platform/(deps|service)\\.server)"),
    never("only-queries-name-tables", "tables are named in db/ alone", "^app/", "^db/schema/", "^db/schema/(access|index)\\.ts$"),
    never("services-know-no-pages", "a verb does not know who shows it", "^app/services/", "^app/(routes|ui|web/server)/"),
    never("ui-is-props-in-html-out", "looks know no database, service or request", "^app/(ui|content)/", "^(db/|app/(services|routes|platform)/)|^app/web/(?!parse-form)"),
    never("platform-is-the-bottom", "the outside world's adapters know no business", "^app/platform/", "^app/(routes|services|ui|content|web)/|^db/(?!client)"),
    never("web-knows-no-pages", "HTTP knows no page", "^app/web/", "^app/routes/"),
    never("pages-do-not-reach-in", "pages ask services and queries; tables and pools are not theirs", "^app/routes/", "^db/(schema|embedded|seeds|factories|testing)/|^app/(commands|web/server)/", "^app/web/server/operations"),
    ...audiences.map((audience) => never(`${audience}-keeps-to-itself`, "audiences never import each other", `^app/routes/${audience}/`, "^app/routes/", `^app/routes/${audience}/`)),
    { name: "production-needs-no-tests", severity: "error", comment: "test equipment stays in tests", from: { path: "^(app|db)/", pathNot: `${tests}|^db/seeds/` }, to: { path: "^db/(testing|factories)/|^app/platform/testing/|/builders\\.ts$|\\.test\\." } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    exclude: { path: "^(build|\\.local)/" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
