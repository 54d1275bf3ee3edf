import type { CertificateDocument, PersonId } from "../../../functions/certificate/model/certificate-document.ts";
import { certificateTypes } from "../../../functions/certificate/types/registry.ts";
import { aCertificate, aTestPerson } from "../../unit/statistik/a-certificate.ts";
import type { SickLeaveOf } from "../../unit/statistik/a-certificate.ts";

/**
 * A certificate of the generated world, with what its maker knows of it and a reader of its document would have to work
 * out.
 */
export interface Made {
  readonly document: CertificateDocument;
  readonly careProvider: string;
  readonly patient: string;
  readonly sex: "female" | "male";
  readonly type: string;
  readonly signedMonth: string;
  readonly sickLeaves: readonly SickLeaveOf[];
  state: "signed" | "revoked" | "erased";
}

interface Person {
  readonly id: PersonId;
  readonly sex: "female" | "male";
}

/** What is written of a certificate. */
interface Written {
  readonly careProvider: string;
  readonly person: Person;
  readonly type: string;
  /** YYYY-MM-DD. */
  readonly signed: string;
  readonly sickLeaves: readonly SickLeaveOf[];
  readonly isolation?: boolean;
}

/** A large care provider, one with few patients, and one whose only certificates will be erased. */
export const careProviders = {
  large: "TSTNMT2321000156-L001",
  small: "TSTNMT2321000156-S001",
  gone: "TSTNMT2321000156-G001",
} as const;

const feedsSickLeave = new Set(
  certificateTypes.filter(({ sickLeave }) => sickLeave !== undefined).map(({ key }) => key),
);

/**
 * The same certificates for the same seed: hundreds, in chains that lie just inside and just outside of five days' gap,
 * and over the borders of months.
 */
export function generateWorld(seed: number): Made[] {
  const random = randomFrom(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const people = Array.from({ length: 150 }, (_, index): Person => {
    const sex = random() < 0.6 ? "female" : "male";
    const kind = random() < 0.2 ? "samordningsnummer" : "personnummer";
    return { sex, id: aTestPerson(addDays("1955-01-01", index * 131), sex, kind) };
  });
  const made: Made[] = [];

  const write = ({ careProvider, person, type, signed, sickLeaves, isolation = false }: Written) => {
    const version = certificateTypes.find(({ key }) => key === type)!.version;
    const id = `00000000-0000-4000-8000-${String(made.length).padStart(12, "0")}`;
    const document = aCertificate({
      id,
      type,
      version,
      signedAt: `${signed}T${pick(["00:00:00", "09:30:00", "23:59:59"])}`,
      careProvider,
      patient: person.id,
      sickLeaves,
      isolation,
      diagnosis: pick(["M545", "F432", "J069", "Z733"]),
    });
    made.push({
      document,
      careProvider,
      patient: person.id.number,
      sex: person.sex,
      type,
      signedMonth: signed.slice(0, 7),
      sickLeaves: isolation || !feedsSickLeave.has(type) ? [] : sickLeaves,
      state: random() < 0.1 ? "revoked" : "signed",
    });
  };

  for (let chain = 0; chain < 160; chain += 1) {
    const careProvider = chain % 8 === 0 ? careProviders.small : careProviders.large;
    const person = careProvider === careProviders.small ? people[chain % 5]! : pick(people);
    let from = pick([
      addDays("2025-09-01", between(0, 440)),
      `2026-0${String(between(1, 9))}-01`,
      "2025-12-31",
      "2026-02-28",
    ]);
    for (let link = 0; link < between(1, 5); link += 1) {
      const to = pick([addDays(from, between(0, 45)), endOfMonth(from)]);
      const second = addDays(to, between(1, 9));
      const sickLeaves =
        random() < 0.15
          ? [
              { from, to },
              { from: second, to: addDays(second, between(0, 20)), degree: "HALFTEN" as const },
            ]
          : [{ from, to }];
      const type = pick([...feedsSickLeave]);
      const signed = addDays(from, between(-3, 0));
      write({ careProvider, person, type, signed, sickLeaves, isolation: random() < 0.03 });
      // Days between two certificates: 0 and 5 join them, 6 and more part them; a negative number lets them overlap.
      from = addDays(sickLeaves.at(-1)!.to, 1 + pick([-4, 0, 0, 4, 5, 5, 6, 6, 7, 30]));
    }
  }
  for (const { key } of certificateTypes.filter(({ key }) => !feedsSickLeave.has(key))) {
    for (let count = between(3, 12); count > 0; count -= 1)
      write({
        careProvider: careProviders.large,
        person: pick(people),
        type: key,
        signed: pick(["2026-01-31", "2026-02-01", "2026-10-15"]),
        sickLeaves: [],
      });
  }
  for (let count = 0; count < 6; count += 1) {
    write({
      careProvider: careProviders.gone,
      person: people[count]!,
      type: "FK7804",
      signed: "2026-05-04",
      sickLeaves: [{ from: "2026-05-04", to: "2026-06-30" }],
    });
  }
  return made;
}

/**
 * Numbers in [0, 1), the same for the same seed (a linear congruential generator with the constants of Numerical
 * Recipes).
 */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function endOfMonth(day: string): string {
  const date = new Date(day);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).toISOString().slice(0, 10);
}
