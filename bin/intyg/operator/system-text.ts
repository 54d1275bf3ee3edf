import type * as z from "zod/mini";
import type { systemShape } from "../../../functions/intygstjanst/systems/system-shape.ts";
import type { Language } from "../language.ts";
import { shownTime } from "../shown-time.ts";
import { textTable } from "../text-table.ts";

export type ShownSystem = z.infer<typeof systemShape>;

/** Every system, and by client id those whose record cannot be read. */
export interface ShownSystems {
  readonly systems: readonly ShownSystem[];
  readonly damaged: readonly string[];
}

const standings = {
  sv: { connected: "ANSLUTET", stopped: "STOPPAT", "not-yet": "INTE ÄN", ended: "AVSLUTAT" },
  en: { connected: "CONNECTED", stopped: "STOPPED", "not-yet": "NOT YET", ended: "ENDED" },
} as const;

const words = {
  sv: {
    headings: ["KLIENT", "STATUS", "BEHÖRIGHET", "AGERAR FÖR", "NAMN"],
    none: "Inget system är anslutet.\n",
    damaged: "SKADAT  Går inte att läsa, och systemet får inget gjort",
    careProviders: "vårdgivare",
    units: "enheter",
    hsaId: "HSA-id",
    contact: "kontakt",
    scopes: "behörighet",
    subject: "certifikat",
    thumbprint: "fingeravtryck",
    unsigned: "utan underskrift",
    unconfirmed: "inte bekräftade",
    refused: "tas inte emot",
    stored: "tas emot",
    time: "gäller",
    changed: "ändrat",
    nobody: "ingen",
    by: "av",
  },
  en: {
    headings: ["CLIENT", "STATE", "SCOPES", "ACTS FOR", "NAME"],
    none: "No system is connected.\n",
    damaged: "DAMAGED  Cannot be read, and the system gets nothing done",
    careProviders: "care providers",
    units: "units",
    hsaId: "HSA-id",
    contact: "contact",
    scopes: "scopes",
    subject: "certificate",
    thumbprint: "thumbprint",
    unsigned: "unsigned",
    unconfirmed: "not confirmed",
    refused: "not taken",
    stored: "taken",
    time: "holds",
    changed: "changed",
    nobody: "nobody",
    by: "by",
  },
} as const;

/** The connected systems, a line each, and below them those that cannot be read. */
export function systemsText({ systems, damaged }: ShownSystems, language: Language): string {
  const say = words[language];
  const unread = damaged.map((clientId) => `${say.damaged}: ${clientId}\n`).join("");
  if (systems.length === 0) return damaged.length === 0 ? say.none : unread;
  const rows = systems.map(({ clientId, standing, scopes, careProviders, units, name }) => {
    const reach = [
      ...(careProviders.length === 0 ? [] : [`${String(careProviders.length)} ${say.careProviders}`]),
      ...(units.length === 0 ? [] : [`${String(units.length)} ${say.units}`]),
    ];
    const actsFor = reach.length === 0 ? say.nobody : reach.join(", ");
    return [clientId, standings[language][standing], scopes.join(" "), actsFor, name];
  });
  return textTable([say.headings, ...rows]) + unread;
}

/** One system: how it stands, what it may do and for whom, and who changed it last. */
export function systemText(system: ShownSystem, language: Language): string {
  const say = words[language];
  const { clientId, name, hsaId, contact, certificates, scopes, careProviders, units, standing } = system;
  const { subject, thumbprints } = certificates;
  const lines = [
    `${say.hsaId} ${hsaId}`,
    `${say.contact} ${contact}`,
    ...(subject === undefined ? [] : [`${say.subject} ${subject}`]),
    ...thumbprints.map((one) => `${say.thumbprint} ${one}`),
    `${say.scopes} ${scopes.join(" ")}`,
    `${say.careProviders} ${careProviders.length === 0 ? "–" : careProviders.join(" ")}`,
    `${say.units} ${units.length === 0 ? "–" : units.join(" ")}`,
    `${say.unsigned} ${say[system.unsigned]}`,
    `${say.unconfirmed} ${say[system.unconfirmed]}`,
    `${say.time} ${system.from}–${system.to ?? ""}`,
    `${say.changed} ${shownTime(system.changedAt)} ${say.by} ${system.changedBy}`,
  ];
  return [`${standings[language][standing]}  ${clientId}  ${name}`, ...lines.map((line) => `  ${line}`), ""].join("\n");
}
