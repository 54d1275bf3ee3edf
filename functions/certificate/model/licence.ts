import type { CodedText } from "./certificate-document.ts";

/** A licence to practise ("legitimation"); days in Sweden, YYYY-MM-DD, both included. */
export interface Licence {
  /** Code of the licensed profession: LK läkare, TL tandläkare and others. */
  readonly code: string;
  readonly since: string;
  /** Last day, where it is for a time. */
  readonly until?: string;
  /** From which day on it has been taken back ("återkallad"). */
  readonly withdrawnFrom?: string;
}

/** What the register of licences (HOSP, Socialstyrelsen) says of somebody. */
export interface LicenceRecord {
  readonly licences: readonly Licence[];
  readonly specialities: readonly CodedText[];
  /** Only prescribers have one ("förskrivarkod"). */
  readonly prescriberCode?: string;
}

/** `unlicensed`: the register has nobody of that number. `no-answer`: it cannot be said. */
export type LicenceAnswer = LicenceRecord | "unlicensed" | "no-answer";

/**
 * Where it is known who has a licence (docs/adr/0045-private-doctors.md). Personal numbers have twelve digits. What
 * fails within is `no-answer`.
 */
export interface LicenceRegister {
  readonly find: (personNumber: string) => Promise<LicenceAnswer>;
}

/**
 * The codes of the licences that somebody has on a day, YYYY-MM-DD. Undefined where nobody can say; who asks is to
 * close.
 */
export function licencesOn(answer: LicenceAnswer, day: string): readonly string[] | undefined {
  if (answer === "no-answer") return undefined;
  if (answer === "unlicensed") return [];
  const held = answer.licences.filter(
    ({ since, until, withdrawnFrom }) =>
      since <= day && day <= (until ?? day) && (withdrawnFrom === undefined || day < withdrawnFrom),
  );
  return [...new Set(held.map(({ code }) => code))];
}
