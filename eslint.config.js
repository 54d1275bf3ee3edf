import importX from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

/**
 * Import walls (docs/architecture.md): what may not be imported from where, and why. A test probes each
 * (test/unit/walls).
 */
const services = ["webcert", "intygstjanst", "minaintyg", "statistik", "recipients", "identity"];
const core = ["model", "types", "national-xml", "signature", "codes", "print", "person-register", "store"];

const folder = (path) => `./functions/${path}`;

/**
 * Nothing in `target` imports from `from`; where `from` is a glob, `except` may hold globs of what it may import
 * nevertheless.
 */
const wall = (target, from, message, except = []) => ({
  target,
  from,
  message,
  ...(except.length > 0 ? { except } : {}),
});

/** What each package of the core may use of the core beside itself; services may use all of it. */
const mayUse = {
  model: [],
  types: ["model"],
  codes: ["model", "types"],
  "national-xml": ["model", "types"],
  signature: ["model", "types", "national-xml"],
  print: ["model", "types", "codes", "signature"],
  "person-register": ["model", "national-xml"],
  store: ["model", "types", "national-xml", "signature", "codes", "print", "person-register"],
};

/**
 * What says how things are and does nothing: contracts, catalogues, the language of the certificate types, and the search
 * of codes, which is the same in the browser.
 */
const declarative = [
  "**/functions/*/*/*.contract.ts",
  "**/functions/*/problems.ts",
  "**/functions/*/service.ts",
  "**/functions/services.ts",
  "**/functions/identity/session-times.ts",
  "**/functions/identity/told-session.ts",
  "**/functions/operation/pdf-answer.ts",
  "**/functions/operation/contract.ts",
  "**/functions/operation/problem.ts",
  "**/functions/operation/field-faults.ts",
  "**/functions/operation/preferred-language.ts",
  "**/functions/operation/chosen-language.ts",
  "**/functions/operation/white-space.ts",
  "**/functions/operation/same-json.ts",
  "**/functions/certificate/types/**",
  "**/functions/certificate/codes/*.ts",
  "**/functions/certificate/print/read-form.ts",
  "**/functions/certificate/print/printed-questions.ts",
  "**/functions/certificate/model/answers.ts",
  "**/functions/certificate/model/type-permissions.ts",
  "**/functions/certificate/model/recipient.ts",
  "**/functions/certificate/model/staff-role.ts",
  "**/functions/certificate/model/unconfirmed-words.ts",
  "**/functions/certificate/model/connected-system.ts",
  "**/functions/certificate/model/agreement.ts",
  "**/functions/certificate/model/licence.ts",
  "**/functions/certificate/model/certificate-event.ts",
  "**/functions/statistik/facts/fact-table.ts",
  "**/functions/platform/metrics.ts",
  "**/functions/platform/unrouted-answer.ts",
];

const walls = [
  wall("./functions", ["./lib", "./bin", "./web", "./test"], "functions/ knows neither its stage nor its callers"),
  wall(
    folder("operation"),
    ["platform", "certificate", ...services].map(folder),
    "an operation knows no platform and no certificate",
  ),
  wall(folder("platform"), ["certificate", ...services].map(folder), "the platform knows no certificate"),
  wall(folder("certificate"), services.map(folder), "the core knows no service"),
  ...core
    .filter((one) => one !== "store")
    .map((one) =>
      wall(
        folder(`certificate/${one}`),
        core
          .filter((other) => other !== one && !mayUse[one].includes(other))
          .map((other) => folder(`certificate/${other}`)),
        `certificate/${one} knows of the core only: ${[...mayUse[one], "itself"].join(", ")}`,
      ),
    ),
  ...services.map((one) =>
    wall(folder(one), services.filter((other) => other !== one).map(folder), "a service never imports another service"),
  ),
  wall(
    // The issuer's memory is a table of its own, and its store lies with it.
    [...services.filter((one) => one !== "identity").map(folder), "./functions/identity/!(issuer)/**"],
    folder("operation/tables.ts"),
    "a service reads and writes through the stores (functions/certificate/store), not by tables and indexes",
  ),
  wall("./lib", "./functions/**", "lib/ knows contracts and declarative types only", [
    ...declarative,
    // The indexes of a table: one list of them for who makes and who asks them.
    "**/functions/certificate/store/certificate-indexes.ts",
    // The limits of refusals: one shape for the stage that says them and the function that reads them.
    "**/functions/operation/refusal-limits.ts",
  ]),
  wall("./lib", ["./bin", "./web", "./test"], "lib/ knows no command and no page"),
  wall("./lib/local/simulators", "./functions", "a simulator knows the national contract only"),
  wall("./lib/local/signing-service", "./functions", "an external system knows the contract only"),
  wall("./lib/local/identity-providers", "./functions", "an identity provider knows OpenID Connect only"),
  wall("./web", "./functions/**", "a page knows contracts and declarative types only", declarative),
  wall("./web", ["./lib", "./bin", "./test"], "a page knows neither stacks nor commands"),
];

/** The rules of the field are pure: no platform, no network, no clock. */
const domain = ["model", "types", "codes"].map((one) => `functions/certificate/${one}/**`);

/** What no function does, because only the bundle shows that it is wrong. */
const byName = [
  {
    selector: "BinaryExpression[operator='instanceof'][right.name=/Exception$/]",
    message: "an error of AWS is recognised by its name: the bundle has no class for it",
  },
  {
    // As they are, or beside what is that client's own.
    selector:
      "NewExpression[callee.name=/Client$/]:not([arguments.0.name='awsClientSettings'])" +
      ":not(:has(SpreadElement[argument.name='awsClientSettings']))",
    message: "a client of AWS has the settings of platform/aws-client-settings.ts: time-outs and retries",
  },
];

const forFunctions = { regex: "^zod(?!/mini$)", message: "zod/mini is a tenth of it, and every start pays" };

export default tseslint.config(
  { ignores: ["dist/**", "cdk.out/**", ".local/**", "node_modules/**", "docs/**"] },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { "import-x": importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { prefer: "type-imports", fixStyle: "separate-type-imports" },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `() => void call()` says no more than `() => call()`.
      "@typescript-eslint/no-confusing-void-expression": "off",
      // Our texts are digits and codes; splitting them by code point is what is meant.
      "@typescript-eslint/no-misused-spread": "off",
      // Records of functions are values here, made by closures that use no `this`.
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/prefer-readonly": "error",
      "import-x/no-default-export": "error",
      "import-x/no-restricted-paths": ["error", { zones: walls }],
      "no-console": "error",
      eqeqeq: "error",
      "@typescript-eslint/max-params": ["error", { max: 4 }],
      // Prettier breaks code; what it leaves (comments) is held here. Texts are not cut apart for a margin.
      "max-len": [
        "error",
        { code: 120, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true },
      ],
    },
  },
  {
    files: ["functions/**/*.ts"],
    rules: {
      "no-restricted-imports": ["error", { patterns: [forFunctions] }],
      "no-restricted-syntax": ["error", ...byName],
    },
  },
  {
    files: ["functions/operation/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            forFunctions,
            {
              group: ["@aws-sdk/*", "@middy/*", "aws-lambda", "node:http", "node:https"],
              message: "an operation is pure: no platform, no HTTP",
            },
          ],
        },
      ],
    },
  },
  {
    files: domain,
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            forFunctions,
            {
              group: ["@aws-sdk/*", "node:*", "@middy/*", "aws-lambda"],
              message: "rules are pure: no platform, no network, no clock",
            },
          ],
        },
      ],
      "no-restricted-globals": [
        "error",
        { name: "fetch", message: "rules are pure: no network" },
        { name: "process", message: "rules are pure: no platform" },
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "time comes as an argument" },
        { object: "Math", property: "random", message: "chance comes as an argument" },
      ],
      "no-restricted-syntax": [
        "error",
        ...byName,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "time comes as an argument" },
      ],
    },
  },
  {
    // Tools that write sources and the wiring from the environment stand in these folders, and are no rules.
    files: ["functions/certificate/types/make-registry.ts"],
    rules: { "no-restricted-imports": "off", "no-restricted-properties": "off" },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      "@typescript-eslint/consistent-type-assertions": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      // `async () => void (await call())` says in one line that the answer plays no part.
      "@typescript-eslint/no-meaningless-void-operator": "off",
      // A port in memory promises what the real one does.
      "@typescript-eslint/require-await": "off",
    },
  },
  // Declarations of types read as tables, and so may be wider.
  {
    files: [
      "functions/certificate/types/*/*.ts",
      "functions/certificate/types/all-types.ts",
      "functions/certificate/codes/lists/**",
      "functions/certificate/print/font/inter-*.ts",
    ],
    ignores: ["functions/certificate/types/findings/*.ts"],
    rules: { "max-len": "off" },
  },
  { files: ["*.config.ts", "web/vite.config.ts", "eslint.config.js"], rules: { "import-x/no-default-export": "off" } },
);
