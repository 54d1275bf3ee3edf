import { testPersonnummer } from "./test-personnummer.ts";

/** Somebody made up whom the stage's own person register knows, and what it says of them. */
export interface DemoPatient {
  /** Twelve digits, of the Tax Agency's test numbers. */
  readonly number: string;
  readonly name?: string;
  /** Their other number, which this one was given up for or which was given up for this one. */
  readonly linkedNumber?: string;
  /** What makes them no ordinary patient. */
  readonly is?: "protected" | "deceased" | "test-person" | "renumbered" | "unknown";
}

/** The number of the one who has got a new one, and that one. */
const [nilsBefore, nilsNow] = [testPersonnummer("18910214", "male"), testPersonnummer("18910215", "male")];

/** One for each thing that the register may say, beside two ordinary ones (docs/domain/patients.md, Statuses). */
export const demoPatients: readonly DemoPatient[] = [
  { number: "191212121212", name: "Tolvan Tolvansson" },
  { number: "197705232382", name: "Harriet Hansson" },
  { number: testPersonnummer("18920302", "female"), name: "Signe Skoglund", is: "protected" },
  { number: testPersonnummer("18930817", "male"), name: "Algot Avén", is: "deceased" },
  { number: testPersonnummer("18940601", "female"), name: "Petra Provsson", is: "test-person" },
  { number: nilsBefore, name: "Nils Nygren", is: "renumbered", linkedNumber: nilsNow },
  { number: nilsNow, name: "Nils Nygren", linkedNumber: nilsBefore },
  { number: testPersonnummer("18950909", "female"), is: "unknown" },
];
