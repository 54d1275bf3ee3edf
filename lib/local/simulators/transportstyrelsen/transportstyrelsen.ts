import type { RecipientProfile } from "../recipient/recipient-profile.ts";
import type { RecipientSimulator, RecipientSimulatorOptions } from "../recipient/start-recipient-simulator.ts";
import { startRecipientSimulator } from "../recipient/start-recipient-simulator.ts";

const olderTypes = "f6fb361a-e31d-48b8-8657-99b63912dd9b";
const currentTypes = "b64ea353-e8f6-4832-b563-fc7d46f29548";

/**
 * Transportstyrelsen: takes the certificates for driving licences; has no questions and no complements
 * (docs/domain/driving-licence-certificates.md).
 */
export const transportstyrelsen: RecipientProfile = {
  name: "transportstyrelsen",
  title: { sv: "Transportstyrelsen", en: "Transportstyrelsen (the Transport Agency)" },
  part: "TRANSP",
  logicalAddress: "2021006099",
  certificateTypes: { TSTRK1007: olderTypes, TSTRK1031: olderTypes, TS8071: currentTypes },
  hasMessages: false,
  acceptsUnsigned: true,
  contact: [],
};

export function startTransportstyrelsen(
  options: Omit<RecipientSimulatorOptions, "profile">,
): Promise<RecipientSimulator> {
  return startRecipientSimulator({ ...options, profile: transportstyrelsen });
}
