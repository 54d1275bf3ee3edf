import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { providerWrite, staffWrites, unitWrites } from "../functions/certificate/store/directory-items.ts";
import { carePurpose } from "../functions/certificate/model/staff-member.ts";
import type { Commission } from "../functions/certificate/model/staff-member.ts";
import { personWrite } from "../functions/certificate/store/directory-register.ts";
import { systemScopes } from "../functions/certificate/model/connected-system.ts";
import { systemWrite } from "../functions/certificate/store/connected-systems.ts";
import type { KeptSystem } from "../functions/certificate/store/connected-systems.ts";
import { EmailAddresses } from "../functions/certificate/store/email-addresses.ts";
import { recipientWrite } from "../functions/certificate/store/recipients.ts";
import { awsClientSettings } from "../functions/platform/aws-client-settings.ts";
import { dynamoTables } from "../functions/platform/dynamo-tables.ts";
import type { Write } from "../functions/operation/tables.ts";
import { demoCareProviders, demoStaff, demoUnits } from "../lib/local/demo-directory.ts";
import { demoPatients } from "../lib/local/demo-patients.ts";
import type { DemoPatient } from "../lib/local/demo-patients.ts";
import { demoSystems } from "../lib/local/demo-people.ts";
import { emulatorClient } from "../lib/local/emulator-client.ts";
import { findOutput } from "../lib/local/deployment.ts";
import type { Seeding } from "../lib/local/seeding.ts";
import { recipientsOf } from "../lib/recipients/read-recipients.ts";

/**
 * Enters into the Directory the demo's care units and staff, as the national directory (HSA) will in production, the
 * patients of whom the demo's person register has something to say, and the simulators of the recipients beside the
 * exchange.
 */
export const seedDirectory: Seeding = async ({ endpoint, region, outputs, doorOrigin }) => {
  const directory = findOutput(outputs, "DirectoryTable") ?? "";
  const tables = dynamoTables(
    new DynamoDBClient({ ...awsClientSettings, ...emulatorClient({ endpoint, region }) }),
    () => directory,
  );
  const recipients = recipientsOf("local", doorOrigin).map(recipientWrite);
  await tables.transact([...directoryWrites(), ...recipients, ...demoConnections().map(systemWrite)]);
  await tables.transact([
    ...demoPatients.map(patientWrite),
    ...addressWrites(new EmailAddresses(tables, () => undefined)),
  ]);
};

function patientWrite({ number, is, linkedNumber, ...known }: DemoPatient): Write {
  return personWrite(number, {
    ...known,
    ...(linkedNumber === undefined ? {} : { linkedNumbers: [linkedNumber] }),
    isUnknown: is === "unknown",
    isProtected: is === "protected",
    isDeceased: is === "deceased",
    isTestPerson: is === "test-person",
    isRenumbered: is === "renumbered",
  });
}

/** Where e-mails to the demo's units go, as somebody who works there has said. */
function addressWrites(addresses: EmailAddresses): Write[] {
  return demoUnits.flatMap(({ hsaId, email: address }) => {
    const savedBy = demoStaff.find(({ unitHsaIds }) => unitHsaIds.includes(hsaId))?.hsaId;
    const savedAt = "2020-01-01T00:00:00.000Z";
    return savedBy === undefined ? [] : [addresses.saving(hsaId, { address, savedAt, savedBy })];
  });
}

/** The connections of the demo's systems. */
export function demoConnections(): KeptSystem[] {
  return demoSystems.map(({ key, person, label, certificateSubject, scopes, units }) => ({
    clientId: key,
    name: label.sv,
    hsaId: person,
    contact: `${key}@demo.example`,
    certificates: { subject: certificateSubject, thumbprints: [] },
    scopes: systemScopes.filter((scope) => scopes.includes(scope)),
    careProviders: [],
    units,
    // The demo's journal system hands in whatever somebody wants to see.
    unsigned: "stored",
    unconfirmed: "stored",
    state: "active",
    from: "2020-01-01",
    revision: 1,
    changedAt: "2020-01-01T00:00:00.000Z",
    changedBy: "npm start",
  }));
}

/** The demo's care providers, units and staff as items. */
export function directoryWrites(): Write[] {
  const units = demoUnits.flatMap(({ careProviderHsaId, ...unit }) => {
    const careProvider = demoCareProviders.find(({ hsaId }) => hsaId === careProviderHsaId);
    if (careProvider === undefined) throw new Error(`The demo directory lacks the care provider of ${unit.hsaId}`);
    return unitWrites({ ...unit, careProvider: { hsaId: careProvider.hsaId, name: careProvider.name } });
  });
  const staff = demoStaff.flatMap(({ unitHsaIds, specialities, ...member }) =>
    staffWrites(
      { ...member, groupPrescriptionCodes: [], specialities: specialities.map((text) => ({ code: "N/A", text })) },
      unitHsaIds.map((unit) => careCommission(member.hsaId, unit)),
    ),
  );
  return [...demoCareProviders.map(providerWrite), ...units, ...staff];
}

/** That one of the demo's staff is to care for patients at a unit. */
function careCommission(staff: string, unit: string): Commission {
  const known = demoUnits.find(({ hsaId }) => hsaId === unit);
  if (known === undefined) throw new Error(`The demo directory lacks the unit ${unit}`);
  const hsaId = `${staff}-${unit.slice(-4)}`;
  return { hsaId, name: known.name, purpose: carePurpose, unit, careProvider: known.careProviderHsaId };
}
