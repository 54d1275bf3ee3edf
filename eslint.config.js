import importX from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

/** Import walls (docs/architecture.md): what may not be imported from where, and why. A test holds each (test/unit/walls). */
const services = ["webcert", "intygstjanst", "minaintyg", "statistik", "recipients"];
const wall = (target, from, message, except = []) => ({ target, from, message, ...(except.length > 0 ? { except } : {}) });

/** What says how things are and does nothing: contracts, catalogues and the language of the certificate types. */
const declarative = [
  ...services.flatMap((one) => [`./${one}/contracts`, `./${one}/problems.ts`]),
  "./kernel/contract.ts",
  "./kernel/problem.ts",
  "./certificate/types",
  "./certificate/answers.ts",
  "./certificate/recipients.ts",
  "./certificate/lifecycle/event.ts",
  "./statistik/facts/fact-table.ts",
];

const walls = [
  wall("./functions", ["./lib", "./bin", "./web", "./test"], "functions/ knows neither its stage nor its callers"),
  wall("./functions/kernel", [...services, "certificate"].map((one) => `./functions/${one}`), "the kernel knows no certificate"),
  wall("./functions/certificate", services.map((one) => `./functions/${one}`), "the core knows no service"),
  ...services.map((one) =>
    wall(`./functions/${one}`, services.filter((other) => other !== one).map((other) => `./functions/${other}`), "a service never imports another service"),
  ),
  wall("./lib", "./functions", "lib/ knows contracts and declarative types only", declarative),
  wall("./lib", ["./bin", "./web", "./test"], "lib/ knows no command and no page"),
  wall("./lib/local/simulators", "./functions", "a simulator knows the national contract only"),
  wall("./lib/local/signing-service", "./functions", "a neighbour knows the contract only"),
  wall("./web", "./functions", "a page knows contracts and declarative types only", declarative),
  wall("./web", ["./lib", "./bin", "./test"], "a page knows neither stacks nor commands"),
];

/** Rules of the field are pure: no platform, no network, no clock. */
const domain = ["functions/certificate/types/**", "functions/certificate/findings/**", "functions/certificate/lifecycle/**", "functions/certificate/codes/**", "functions/certificate/*.ts"];

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
      "@typescript-eslint/consistent-type-imports": ["error", { prefer: "type-imports", fixStyle: "separate-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
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
    },
  },
  { files: ["functions/**/*.ts"], rules: { "no-restricted-imports": ["error", { patterns: [forFunctions] }] } },
  {
    files: domain,
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [forFunctions, { group: ["@aws-sdk/*", "node:*", "@middy/*", "aws-lambda"], message: "rules are pure: no platform, no network, no clock" }] },
      ],
      "no-restricted-globals": ["error", { name: "fetch", message: "rules are pure: no network" }, { name: "process", message: "rules are pure: no platform" }],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "time comes as an argument" },
        { object: "Math", property: "random", message: "chance comes as an argument" },
      ],
      "no-restricted-syntax": ["error", { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "time comes as an argument" }],
    },
  },
  {
    // Tools that write sources and the wiring from the environment stand in these folders, and are no rules.
    files: ["functions/certificate/types/make-registry.ts", "functions/certificate/store/stores-of-environment.ts"],
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
  { files: ["*.config.ts", "web/vite.config.ts", "eslint.config.js"], rules: { "import-x/no-default-export": "off" } },
);
