import type { CertificateDocument, PersonId } from "../functions/certificate/model/certificate-document.ts";
import { demoCareProviders, demoUnits } from "../lib/local/demo-directory.ts";
import { testPersonnummer } from "../lib/local/test-personnummer.ts";

/** How many a care unit of the demo issued in a month: enough that most counts are shown, and not all. */
const perUnitAndMonth = 24;
const monthsBack = 12;

/** Common reasons, so that the statistics have something to tell apart. */
const diagnoses = ["F438", "F329", "M545", "J069", "S934", "I109", "F411", "M754"] as const;
const degrees = ["HELT_NEDSATT", "HALFTEN", "HELT_NEDSATT", "TRE_FJARDEDEL", "EN_FJARDEDEL"] as const;

/**
 * What the units of the demo have issued in the twelve months before this one, for the statistics only: made-up sick
 * leaves of made-up people, which all end before this month begins. The same day gives the same ones.
 *
 * @param today YYYY-MM-DD
 */
export function demoSickLeaves(today: string): readonly CertificateDocument[] {
  const random = randomNumbers();
  return Array.from({ length: monthsBack }, (_, at) => monthBefore(today, monthsBack - at)).flatMap((month) =>
    demoUnits.flatMap((unit) =>
      // More in winter than in summer, as it is.
      Array.from({ length: perUnitAndMonth - Math.round(10 * summer(month)) }, (): CertificateDocument => {
        const first = 1 + Math.floor(random() * 20);
        const days = 1 + Math.floor(random() * (27 - first));
        const day = (number: number): string => `${month}-${String(number).padStart(2, "0")}`;
        return {
          id: `demo-${month}-${unit.hsaId}-${String(random()).slice(2)}`,
          type: "FK7804",
          version: "2.0",
          signedAt: `${day(first)}T09:00:00`,
          patient: aPerson(random),
          issuer: {
            hsaId: "TSTNMT2321000156-1079",
            name: "",
            positions: [],
            specialities: [],
            unit: { ...unit, careProvider: careProviderOf(unit.careProviderHsaId) },
          },
          relations: [],
          answers: {
            "6": [{ "6.1": "", "6.2": { code: chosen(diagnoses, random), system: "ICD-10-SE" } }],
            "32": [{ "32.1": chosen(degrees, random), "32.2": { start: day(first), end: day(first + days) } }],
          },
        };
      }),
    ),
  );
}

type Random = () => number;

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
function randomNumbers(): Random {
  let state = 20_260_101;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function chosen<One>(from: readonly [One, ...One[]], random: Random): One {
  return from[Math.floor(random() * from.length)] ?? from[0];
}

/** Somebody of working age. */
function aPerson(random: Random): PersonId {
  const born = new Date(Date.UTC(1960 + Math.floor(random() * 44), 0, 1 + Math.floor(random() * 365)));
  const birthDate = born.toISOString().slice(0, 10).replaceAll("-", "");
  return { kind: "personnummer", number: testPersonnummer(birthDate, random() < 0.6 ? "female" : "male") };
}

function careProviderOf(hsaId: string): { readonly hsaId: string; readonly name: string } {
  return { hsaId, name: demoCareProviders.find((one) => one.hsaId === hsaId)?.name ?? "" };
}

function monthBefore(today: string, months: number): string {
  return new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1 - months, 1))
    .toISOString()
    .slice(0, 7);
}

/** 1 in July, 0 in January. */
function summer(month: string): number {
  return (1 - Math.cos(((Number(month.slice(5, 7)) - 1) / 6) * Math.PI)) / 2;
}
