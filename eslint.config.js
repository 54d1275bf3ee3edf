import importX from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

/** Import walls (docs/architecture.md): what may not be imported from where, and why. */
const services = ["webcert", "intygstjanst", "minaintyg", "rehabstod", "statistik", "connection", "recipients"];
const wall = (target, from, message, except = []) => ({ target, from, message, ...(except.length > 0 ? { except } : {}) });
const walls = [
  wall("./functions", ["./lib", "./bin", "./web", "./test"], "functions/ knows neither its stage nor its callers"),
  wall("./functions/kernel", [...services, "certificate"].map((one) => `./functions/${one}`), "the kernel knows no certificate"),
  wall("./functions/certificate", services.map((one) => `./functions/${one}`), "the core knows no service"),
  ...services.map((one) =>
    wall(`./functions/${one}`, services.filter((other) => other !== one).map((other) => `./functions/${other}`), "a service never imports another service"),
  ),
  wall("./lib/local/simulators", "./functions", "a simulator knows the contract only"),
  wall("./lib/local/signing-service", "./functions", "a neighbour knows the contract only"),
];

/** Rules of the field are pure: no platform, no network, no clock. */
const domain = ["functions/certificate/types/**", "functions/certificate/findings/**", "functions/certificate/lifecycle/**", "functions/certificate/codes/**", "functions/certificate/*.ts"];

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
  {
    files: domain,
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["@aws-sdk/*", "node:*", "@middy/*", "aws-lambda"], message: "rules are pure: no platform, no network, no clock" }] },
      ],
      "no-restricted-properties": ["error", { object: "Date", property: "now", message: "time comes as an argument" }],
    },
  },
  {
    // Tools that write sources and the wiring from the environment stand in these folders, and are no rules.
    files: ["functions/certificate/types/make-registry.ts", "functions/certificate/stores-of-environment.ts", "functions/certificate/contract-shapes.ts"],
    rules: { "no-restricted-imports": "off" },
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
      // A port in memory promises what the real one does.
      "@typescript-eslint/require-await": "off",
    },
  },
  { files: ["*.config.ts", "web/vite.config.ts", "eslint.config.js"], rules: { "import-x/no-default-export": "off" } },
);
