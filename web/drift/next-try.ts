import type { Language } from "../../functions/operation/chosen-language.ts";
import { timeInWords } from "../kit/times.ts";
import { words } from "./words.ts";

/**
 * When the next try is due, as it can be said: one that is due is under way.
 *
 * @param now milliseconds since 1970
 */
export function timeOfNextTry(nextTryAt: string | undefined, language: Language, now: number): string {
  const say = words[language];
  if (nextTryAt === undefined) return say.none;
  return Date.parse(nextTryAt) <= now ? say.now : timeInWords(nextTryAt, language, now);
}
