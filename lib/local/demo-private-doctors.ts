import type { LicenceRecord } from "../../functions/certificate/model/licence.ts";
import { testPersonnummer } from "./test-personnummer.ts";

/** A doctor with a practice of their own, or on the way to one, and what the registers say of them. */
export interface DemoPrivateDoctor {
  /** How the demo names the person. */
  readonly key: string;
  /** Twelve digits, of the Tax Agency's test numbers. */
  readonly number: string;
  readonly name: string;
  readonly licence: LicenceRecord;
}

const generalPractice: LicenceRecord = {
  licences: [{ code: "LK", since: "1998-06-15" }],
  specialities: [{ code: "1001", text: "Allmänmedicin" }],
  prescriberCode: "0000002",
};

/** The first has registered a practice before the demo begins (bin/seed-private-doctors.ts). */
export const demoPrivateDoctors: readonly DemoPrivateDoctor[] = [
  {
    key: "private-doctor",
    number: testPersonnummer("19610412", "female"),
    name: "Astrid Asplund",
    licence: generalPractice,
  },
  {
    key: "unregistered-doctor",
    number: testPersonnummer("19680923", "male"),
    name: "Olof Ohlsson",
    licence: generalPractice,
  },
];
