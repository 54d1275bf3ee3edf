import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { staffWrites, unitWrite } from "../functions/certificate/store/directory.ts";
import { recipientWrite } from "../functions/certificate/store/recipients.ts";
import { awsClientSettings } from "../functions/platform/aws-client-settings.ts";
import { dynamoTables } from "../functions/platform/dynamo-tables.ts";
import type { Write } from "../functions/operation/tables.ts";
import { demoCareProviders, demoStaff, demoUnits } from "../lib/local/demo-directory.ts";
import { emulatorClient } from "../lib/local/emulator-client.ts";
import { findOutput } from "../lib/local/deployment.ts";
import type { Seeding } from "../lib/local/seeding.ts";
import { recipientsOf } from "../lib/recipients/read-recipients.ts";

/**
 * Enters into the Directory the demo's care units and staff, as the national directory (HSA) will in production, and
 * the simulators of the recipients beside the exchange.
 */
export const seedDirectory: Seeding = async ({ endpoint, region, outputs, origin }) => {
  const directory = findOutput(outputs, "DirectoryTable") ?? "";
  const tables = dynamoTables(
    new DynamoDBClient({ ...awsClientSettings, ...emulatorClient({ endpoint, region }) }),
    () => directory,
  );
  await tables.transact([...directoryWrites(), ...recipientsOf("local", origin).map(recipientWrite)]);
};

/** The demo's units and staff as items. */
export function directoryWrites(): Write[] {
  const units = demoUnits.map(({ careProviderHsaId, ...unit }) => {
    const careProvider = demoCareProviders.find(({ hsaId }) => hsaId === careProviderHsaId);
    if (careProvider === undefined) throw new Error(`The demo directory lacks the care provider of ${unit.hsaId}`);
    return unitWrite({ ...unit, careProvider: { hsaId: careProvider.hsaId, name: careProvider.name } });
  });
  const staff = demoStaff.flatMap(({ unitHsaIds, specialities, ...member }) =>
    staffWrites({ ...member, specialities: specialities.map((text) => ({ code: "N/A", text })) }, unitHsaIds),
  );
  return [...units, ...staff];
}
