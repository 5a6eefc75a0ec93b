import tseslint from "typescript-eslint";

const noClockNoDice = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Time is handed in: take `now` or `today`." },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: "Time is handed in: take `now` or `today`." },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: "Chance is handed in: take bytes or an id." },
];

// Loaders are exported functions that say who must be asking; wrapping one would hide that.
const noWrappedLoaders = { selector: "ExportNamedDeclaration > VariableDeclaration > VariableDeclarator[id.name=/^(loader|action)$/]", message: "Write `export async function loader`, with the permission on its first line." };

export default tseslint.config(
  { ignores: ["build/**", ".local/**", "node_modules/**", "test-results/**", "playwright-report/**"] },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true, argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-unnecessary-condition": "off",
      // Thrown responses are how Remix says 404 and redirect.
      "@typescript-eslint/only-throw-error": "off",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  { files: ["app/domain/**", "app/services/**"], ignores: ["**/*.test.ts"], rules: { "no-restricted-syntax": ["error", ...noClockNoDice] } },
  { files: ["app/routes/**"], rules: { "no-restricted-syntax": ["error", noWrappedLoaders, { selector: "JSXAttribute[name.name=/^(style|on[A-Z].*)$/]", message: "No inline style or script: the content security policy forbids both." }] } },
  { files: ["db/seeds/**"], rules: { "no-restricted-syntax": ["error", noClockNoDice[2]] } },
  { files: ["bench/**", "e2e/**"], rules: { "no-console": "off" } },
);
