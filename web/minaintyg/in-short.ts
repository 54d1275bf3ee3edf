import type { Language } from "../../functions/operation/chosen-language.ts";
import { spanInWords } from "../kit/dates/days.ts";
import { swedishDay } from "../kit/times.ts";
import type { OwnCertificateInList } from "./own-certificate.ts";

/** What a certificate says in one line: its days, and degrees or licences; empty where it tells none of them. */
export function inShort(
  { period, summary }: Pick<OwnCertificateInList, "period" | "summary">,
  language: Language,
  now: number,
): string {
  const span = period === undefined ? undefined : spanInWords(period, language, swedishDay(now));
  return [span, summary?.[language]].filter((one) => one !== undefined).join(", ");
}
