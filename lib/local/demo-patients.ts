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

/** What one of them went by before, and by which there are certificates. */
export const demoNumberGivenUp = testPersonnummer("18910214", "male");
/** What the same one goes by now. */
export const demoNewNumber = testPersonnummer("18910215", "male");

/** One for each thing that the register may say, beside two ordinary ones (docs/domain/patients.md, Statuses). */
export const demoPatients: readonly DemoPatient[] = [
  { number: "191212121212", name: "Tolvan Tolvansson" },
  { number: "197705232382", name: "Harriet Hansson" },
  { number: testPersonnummer("18920302", "female"), name: "Signe Skoglund", is: "protected" },
  { number: testPersonnummer("18930817", "male"), name: "Algot Avén", is: "deceased" },
  { number: testPersonnummer("18940601", "female"), name: "Petra Provsson", is: "test-person" },
  { number: demoNumberGivenUp, name: "Nils Nygren", is: "renumbered", linkedNumber: demoNewNumber },
  { number: demoNewNumber, name: "Nils Nygren", linkedNumber: demoNumberGivenUp },
  { number: testPersonnummer("18950909", "female"), is: "unknown" },
];
