import { namedCodes } from "../../certificate/needs.ts";
import { displayedCode } from "../../certificate/codes/code-form.ts";
import type { CodeEntry, CodeSystem } from "../../certificate/codes/code-list.ts";
import { isPreciseEnough } from "../../certificate/codes/diagnosis-rules.ts";
import { blockOf, chapterOf, groupOf } from "../../certificate/codes/headings.ts";
import { operation } from "../../operation/operation.ts";
import { ok, refused } from "../../operation/result.ts";
import { readCode } from "./read-code.contract.ts";

export const readCodeOperation = operation(
  readCode,
  (the) => ({ codes: the(namedCodes) }),
  async ({ system, code }, _call, needs) => {
    const register = await needs.codes.inForce();
    const entry = register.find(system, code);
    if (entry === undefined) return refused("code-not-found");

    const parent = register.parentOf(system, code);
    const above = (find: typeof chapterOf) => (system === "ICF" ? undefined : find(register.headings, entry.code));
    const [chapter, block, group] = [above(chapterOf), above(blockOf), above(groupOf)];
    return ok({
      ...choice(system, entry),
      ...(parent === undefined ? {} : { parent: choice(system, parent) }),
      beneath: register.beneath(system, code).map((one) => choice(system, one)),
      ...(chapter === undefined ? {} : { chapter }),
      ...(block === undefined ? {} : { block }),
      ...(group === undefined ? {} : { group }),
      needsMorePrecision: system !== "ICF" && !isPreciseEnough(entry.code),
    });
  },
);

function choice(system: CodeSystem, { code, title, english }: CodeEntry) {
  return { system, code, displayed: displayedCode(system, code), title, ...(english === undefined ? {} : { english }) };
}
