/**
 * Settles a certificate type for ever: `node bin/release-type.ts FK7804-2.0` writes down what it asks and how it is
 * judged, and from then on a test refuses every change of it (docs/adr/0019-json-of-certificates.md). What is written
 * down once is never written again.
 */
import { existsSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { findForm } from "../functions/certificate/types/json/form-name.ts";
import { releasedFile, releasedText } from "../lib/certificate-types/released-type.ts";

const [form = ""] = process.argv.slice(2);
const type = findForm(form);
if (type === undefined) fail(`There is no form "${form}". Name a type and its version, as in FK7804-2.0.`);
else if (existsSync(releasedFile(type)))
  fail(`${form} is released, and stays as it is. A change is a new minor or major: a folder of its own.`);
else {
  writeFileSync(releasedFile(type), releasedText(type));
  process.stdout.write(`${form} is released: ${relative(process.cwd(), releasedFile(type))}\n`);
}

function fail(why: string): void {
  process.stderr.write(`${why}\n`);
  process.exitCode = 1;
}
