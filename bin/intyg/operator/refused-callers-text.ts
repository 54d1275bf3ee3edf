import type { RefusedCaller } from "../../../functions/certificate/model/refused-callers.ts";
import type { Language } from "../language.ts";
import { shownTime } from "../shown-time.ts";
import { textTable } from "../text-table.ts";

interface ShownRefusedCallers {
  readonly fromAt: string;
  readonly untilAt: string;
  readonly callers: readonly RefusedCaller[];
  readonly moreCallers: number;
}

const words = {
  sv: {
    headings: ["NEKADE", "VEM", "ROLL", "FÖRST", "SENAST", "ENHETER"],
    none: (from: string, until: string) => `Ingen har nekats något från ${from} till ${until}.\n`,
    more: (count: number) => `och ${String(count)} till, som har nekats högst lika ofta\n`,
  },
  en: {
    headings: ["REFUSED", "WHO", "ROLE", "FIRST", "LAST", "UNITS"],
    none: (from: string, until: string) => `Nobody was refused anything from ${from} to ${until}.\n`,
    more: (count: number) => `and ${String(count)} more, each no more often\n`,
  },
} as const;

/** Who was refused, a line each, and under it what. */
export function refusedCallersText(shown: ShownRefusedCallers, language: Language): string {
  const say = words[language];
  const { fromAt, untilAt, callers, moreCallers } = shown;
  if (callers.length === 0) return say.none(shownTime(fromAt), shownTime(untilAt));
  const rows = callers.map(({ caller, roles, refusals, firstAt, lastAt, units }) => [
    String(refusals),
    caller,
    roles.join(", "),
    shownTime(firstAt),
    shownTime(lastAt),
    units.join(", "),
  ]);
  const [heading = "", ...lines] = textTable([[...say.headings], ...rows]).split("\n");
  const told = callers.flatMap(({ reasons }, at) => [
    lines[at] ?? "",
    ...reasons.map(({ refusals, operation, outcome }) => `  ${String(refusals)} × ${operation}: ${outcome}`),
  ]);
  return [heading, ...told, moreCallers === 0 ? "" : say.more(moreCallers)].join("\n");
}
