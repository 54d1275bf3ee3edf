import { globSync } from "node:fs";
import type { KnipConfig } from "knip";

export default {
  // What is started by its path, by a stack or by npm rather than imported.
  entry: [
    "bin/*.mjs",
    "bin/*.ts",
    "functions/*/**/*.lambda.ts",
    "functions/*/*/*.contract.ts",
    // An operation is started by the entry that is derived from the contract beside it.
    ...globSync("functions/*/*/*.contract.ts").map((file) => file.replace(".contract.ts", ".ts")),
    "functions/certificate/types/make-registry.ts",
    "functions/certificate/print/font/make-font-files.ts",
    "functions/certificate/print/font/make-unicode-names.ts",
    "functions/statistik/reports/make-sql-texts.ts",
    "lib/bundling/environment-credentials.ts",
    "lib/site/viewer-request.ts",
    // Run by the reported cases in a process of their own.
    "test/integration/reported/driver.ts",
    "web/*/main.tsx",
    "web/api-search/pages.ts",
    "web/vite.config.ts",
  ],
  project: ["bin/**", "lib/**", "functions/**", "web/**", "test/**"],
  // A type that stands in an exported signature may be named by whoever uses it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Used where no import shows it: style sheets, font files by their path, commands by their name.
  ignoreDependencies: [
    "@digdir/designsystemet-css",
    "@expo-google-fonts/inter",
    "@hey-api/openapi-ts",
    "@redocly/cli",
    "aws-cdk",
    "openapi-typescript",
    "orval",
  ],
  // Judges that a test asks where the machine has them, and says so where not.
  ignoreBinaries: ["java", "mvn", "openssl"],
} satisfies KnipConfig;
