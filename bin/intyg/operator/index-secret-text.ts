import type * as z from "zod/mini";
import type { indexSecretShape } from "../../../functions/intygstjanst/index-secret/index-secret-shape.ts";
import type { Language } from "../language.ts";
import { shownTime } from "../shown-time.ts";

export type ShownIndexSecret = z.infer<typeof indexSecretShape>;

const states = {
  sv: {
    settled: "INGEN FÖRNYELSE PÅGÅR",
    making: "DEN NYA HEMLIGHETEN SKAPAS INOM FEM MINUTER",
    announced: "ALLA FUNKTIONER FÅR VETA",
    moving: "FLYTTAS",
    waiting: "ALLT ÄR FLYTTAT",
  },
  en: {
    settled: "NO RENEWAL IS UNDER WAY",
    making: "THE NEW SECRET IS MADE WITHIN FIVE MINUTES",
    announced: "EVERY FUNCTION IS LEARNING OF IT",
    moving: "MOVING",
    waiting: "ALL IS MOVED",
  },
} as const;

const words = {
  sv: {
    renewed: "tidigare förnyelser",
    asked: "begärd",
    by: "av",
    written: "börjar användas",
    through: "genomgånget i det här varvet",
    moved: "flyttade nycklar",
    ends: "avslutas tidigast",
    ended: "avslutad",
  },
  en: {
    renewed: "renewals so far",
    asked: "asked for",
    by: "by",
    written: "used from",
    through: "looked through in this round",
    moved: "keys moved",
    ends: "ends at the earliest",
    ended: "ended",
  },
} as const;

/** How the index secret stands, and of a renewal how far it has come. */
export function indexSecretText(secret: ShownIndexSecret, language: Language): string {
  const say = words[language];
  const { generation, state, askedAt, askedBy, inUseAt, percent, moved, endsEarliestAt, endedAt } = secret;
  const renewed = state === "settled" ? generation : generation - 1;
  const lines = [
    `${say.renewed} ${String(renewed)}`,
    ...(askedAt === undefined || askedBy === undefined
      ? []
      : [`${say.asked} ${shownTime(askedAt)} ${say.by} ${askedBy}`]),
    ...(inUseAt === undefined ? [] : [`${say.written} ${shownTime(inUseAt)}`]),
    ...(state !== "moving" || percent === undefined ? [] : [`${say.through} ${String(percent)} %`]),
    ...(moved === undefined ? [] : [`${say.moved} ${String(moved)}`]),
    ...(endsEarliestAt === undefined || endedAt !== undefined ? [] : [`${say.ends} ${shownTime(endsEarliestAt)}`]),
    ...(endedAt === undefined ? [] : [`${say.ended} ${shownTime(endedAt)}`]),
  ];
  return [states[language][state], ...lines.map((line) => `  ${line}`), ""].join("\n");
}
