import type { Answers } from "../../../functions/certificate/model/answers.ts";
import type { CertificateDocument, PersonId } from "../../../functions/certificate/model/certificate-document.ts";
import { checkDigit } from "../../../lib/local/test-personnummer.ts";

export interface SickLeaveOf {
  readonly from: string;
  readonly to: string;
  readonly degree?: "HELT_NEDSATT" | "TRE_FJARDEDEL" | "HALFTEN" | "EN_FJARDEDEL";
}

export interface Wanted {
  readonly id?: string;
  readonly type?: string;
  readonly version?: string;
  readonly signedAt?: string;
  readonly patient?: PersonId;
  readonly careProvider?: string;
  readonly unit?: string;
  readonly diagnosis?: string;
  readonly sickLeaves?: readonly SickLeaveOf[];
  readonly isolation?: boolean;
}

/** The official test person. */
export const tolvan: PersonId = { kind: "personnummer", number: "191212121212" };

/** A signed FK7804 unless asked otherwise. */
export function aCertificate(wanted: Wanted = {}): CertificateDocument {
  const careProvider = wanted.careProvider ?? "TSTNMT2321000156-102Q";
  return {
    id: wanted.id ?? "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
    type: wanted.type ?? "FK7804",
    version: wanted.version ?? "2.0",
    signedAt: wanted.signedAt ?? "2026-11-22T10:00:00",
    patient: wanted.patient ?? tolvan,
    issuer: {
      hsaId: "TSTNMT2321000156-1079",
      name: "Elin Sandberg",
      positions: [],
      specialities: [],
      unit: {
        hsaId: wanted.unit ?? "TSTNMT2321000156-1003",
        name: "Norrbacka vårdcentral",
        workplaceCode: "1234567890123",
        address: "Björkvägen 4",
        postalCode: "90123",
        city: "Norrbacka",
        phone: "090-123 45 00",
        careProvider: { hsaId: careProvider, name: "Region Norrbacka" },
      },
    },
    relations: [],
    answers: answersOf(wanted),
  };
}

function answersOf({
  diagnosis = "F438A",
  sickLeaves = [{ from: "2026-11-22", to: "2026-12-05" }],
  isolation = false,
}: Wanted): Answers {
  return {
    "27": [{ "27.1": isolation }],
    "6": [{ "6.1": "diagnosen i ord", "6.2": { code: diagnosis, system: "ICD-10-SE" } }],
    "32": sickLeaves.map(({ from, to, degree = "HELT_NEDSATT" }) => ({
      "32.1": degree,
      "32.2": { start: from, end: to },
    })),
  };
}

/**
 * A test person: the Tax Agency's test numbers carry 238 (a woman) or 239 (a man) after the day of birth.
 *
 * @param born YYYY-MM-DD
 */
export function aTestPerson(born: string, sex: "female" | "male", kind: PersonId["kind"] = "personnummer"): PersonId {
  const day = Number(born.slice(8, 10)) + (kind === "samordningsnummer" ? 60 : 0);
  const birth = `${born.slice(0, 4)}${born.slice(5, 7)}${String(day).padStart(2, "0")}`;
  const withoutCheck = `${birth}${sex === "female" ? "238" : "239"}`;
  return { kind, number: `${withoutCheck}${checkDigit(withoutCheck.slice(2))}` };
}
