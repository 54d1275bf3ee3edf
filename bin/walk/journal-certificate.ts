import { randomUUID } from "node:crypto";
import { writeRegisterCertificate } from "../../functions/certificate/wire/write.ts";

/** What the journal system wrote in the fields that must not be stored. */
export const patientsName = "Tolvansson-Namnprov";

/** A signed-elsewhere LISJP 1.3 as an older journal system sends it: with the patient's name in it. */
export function journalCertificate(unit: string, patient: string, day: string): { readonly id: string; readonly xml: Uint8Array } {
  const id = randomUUID();
  const xml = writeRegisterCertificate({
    id,
    type: "LISJP",
    version: "1.3",
    signedAt: `${day}T08:00:00`,
    sentAt: `${day}T08:00:00`,
    patient: { kind: "personnummer", number: patient },
    issuer: {
      hsaId: "TSTNMT2321000156-1079",
      name: "Elin Sandberg",
      positions: [],
      specialities: [],
      unit: {
        hsaId: unit,
        name: "Norrbacka vårdcentral",
        workplaceCode: "1234567890123",
        address: "Björkvägen 4",
        postalCode: "90123",
        city: "Norrbacka",
        phone: "090-123 45 00",
        careProvider: { hsaId: "TSTNMT2321000156-102Q", name: "Region Norrbacka" },
      },
    },
    relations: [],
    answers: {
      "27": [{ "27.1": true }],
      "6": [{ "6.1": "Annan akut tonsillit", "6.2": { code: "J038", system: "ICD-10-SE" } }],
      "32": [{ "32.1": "HELT_NEDSATT", "32.2": { start: day, end: day } }],
    },
  });
  const named = new TextDecoder().decode(xml).replace(/<(\w+:)?efternamn\s*\/>|<(\w+:)?efternamn><\/(\w+:)?efternamn>/, (_all, a?: string, b?: string) => {
    const prefix = a ?? b ?? "";
    return `<${prefix}efternamn>${patientsName}</${prefix}efternamn>`;
  });
  if (!named.includes(patientsName)) throw new Error("The journal's certificate does not carry the name it should");
  return { id, xml: new TextEncoder().encode(named) };
}
