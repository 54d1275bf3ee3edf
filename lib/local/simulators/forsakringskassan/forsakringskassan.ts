import type { RecipientProfile } from "../recipient/recipient-profile.ts";
import type { RecipientSimulator, RecipientSimulatorOptions } from "../recipient/start-recipient-simulator.ts";
import { startRecipientSimulator } from "../recipient/start-recipient-simulator.ts";

const certificateTypes = "b64ea353-e8f6-4832-b563-fc7d46f29548";

/**
 * Försäkringskassan: takes the four medical certificates of the social insurance, asks and answers
 * (docs/domain/insurance-certificates.md).
 */
export const forsakringskassan: RecipientProfile = {
  name: "forsakringskassan",
  title: { sv: "Försäkringskassan", en: "Försäkringskassan (the Social Insurance Agency)" },
  part: "FKASSA",
  logicalAddress: "2021005521",
  certificateTypes: {
    LISJP: certificateTypes,
    LUSE: certificateTypes,
    LUAE_NA: certificateTypes,
    LUAE_FS: certificateTypes,
  },
  hasMessages: true,
  acceptsUnsigned: true,
  contact: ["Handläggare Test", "Telefon 0770-00 00 00"],
};

export function startForsakringskassan(
  options: Omit<RecipientSimulatorOptions, "profile">,
): Promise<RecipientSimulator> {
  return startRecipientSimulator({ ...options, profile: forsakringskassan });
}
