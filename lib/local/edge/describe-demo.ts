import { certificateTypes } from "../../../functions/certificate/types/registry.ts";
import { formName } from "../../../functions/certificate/types/json/form-name.ts";
import { demoStaff, demoUnits } from "../demo-directory.ts";
import { applicationOf, demoPeople, demoSystems } from "../demo-people.ts";

/** What the demo consists of today. */
interface Asked {
  /** The day that decides who is fifteen, YYYY-MM-DD. */
  readonly today: string;
  /** Whether there is a page at an address. */
  readonly isPage: (address: string) => boolean;
  /** Of the recipients' simulators, as in `/recipients/<name>/`. */
  readonly simulators: readonly string[];
}

/**
 * The demo's people who have pages, with their units and the application each comes to, the simulators, and the names
 * of the certificate types. Nobody's personnummer, save in the label of who is made for it.
 */
export function describeDemo({ today, isPage, simulators }: Asked) {
  const unitsOf = (hsaId: string) => {
    const works = demoStaff.find((staff) => staff.hsaId === hsaId)?.unitHsaIds ?? [];
    return demoUnits.filter((unit) => works.includes(unit.hsaId)).map(({ hsaId, name }) => ({ hsaId, name }));
  };
  return {
    people: demoPeople(today).flatMap(({ key, label, role, signIn, person }) => {
      const opens = applicationOf(role);
      if (opens === undefined || !isPage(opens.address)) return [];
      return [{ key, signIn, label, units: unitsOf(person), opens }];
    }),
    simulators: simulators.map((name) => ({
      address: `/recipients/${name}/`,
      name: demoSystems.find(({ key }) => key === name)?.label ?? { sv: name, en: name },
    })),
    certificateTypes: certificateTypes.map((type) => ({
      form: formName(type),
      name: { sv: type.name.sv, en: type.name.en },
    })),
  };
}
