import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { formName } from "../../../../functions/certificate/types/json/form-name.ts";
import { certificateTypes } from "../../../../functions/certificate/types/registry.ts";
import { releasedFile, releasedFolder, releasedText } from "../../../../lib/certificate-types/released-type.ts";

const forms = certificateTypes.map((type) => [formName(type), type] as const);

describe("a released type", () => {
  it.each(forms)("stays as it was released: %s", (form, type) => {
    const file = releasedFile(type);
    const release = `${form} is not released: \`node bin/release-type.ts ${form}\` settles it, once it is as it shall be.`;
    expect(existsSync(file), release).toBe(true);
    const edited =
      `${form} is released and was edited. Certificates on it mean what it said: take the edit back, and make the ` +
      `change as a new minor (texts) or major (questions, rules) in a folder of its own. Where the shape that all types ` +
      `are written in has changed and no type with it, delete ${basename(file)} and release it anew.`;
    expect(JSON.parse(releasedText(type)), edited).toEqual(JSON.parse(readFileSync(file, "utf8")));
  });

  it("does not go away: certificates on it are read as long as they are kept", () => {
    expect(readdirSync(releasedFolder).toSorted()).toEqual(forms.map(([form]) => `${form}.json`).toSorted());
  });
});
