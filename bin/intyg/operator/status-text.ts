import type * as z from "zod/mini";
import type { readStatus } from "../../../functions/intygstjanst/status/read-status.contract.ts";
import type { Language } from "../language.ts";
import { shownTime } from "../shown-time.ts";
import { causeText, nextTryText, notTried, standing } from "./delivery-text.ts";
import type { ShownDelivery, Telling } from "./delivery-text.ts";
import { recipientName } from "./known-recipients.ts";
import type { UnsettledTo } from "./show-deliveries.ts";

type Status = z.infer<typeof readStatus.output>;

interface StatusTelling extends Telling {
  readonly unit: string | undefined;
}

/** The exchange counts no further. */
const mostCounted = 1000;

/**
 * How things stand, for the operator who was just woken: figures, then causes by recipient, then the unit asked about.
 */
export function statusText(status: Status, unsettled: readonly UnsettledTo[], telling: StatusTelling): string {
  const { language } = telling;
  const { waitingDeliveries, stoppedDeliveries, unpublishedEvents, parkedEvents, unfinishedErasures } = status;
  const blocks = [
    figures(
      language === "sv"
        ? [
            ["Leveranser som väntar", waitingDeliveries],
            ["Leveranser som är stoppade", stoppedDeliveries],
            ["Händelser på väg ut", unpublishedEvents],
            ["Händelser som inte kan skickas vidare", parkedEvents],
            ["Raderingar som inte är klara", unfinishedErasures],
          ]
        : [
            ["Deliveries that wait", waitingDeliveries],
            ["Deliveries that have stopped", stoppedDeliveries],
            ["Events on their way out", unpublishedEvents],
            ["Events that cannot be published", parkedEvents],
            ["Erasures that are unfinished", unfinishedErasures],
          ],
    ),
    ...unsettled.filter(({ deliveries }) => deliveries.length > 0).map((list) => recipientText(list, telling)),
    ...(status.damaged.length === 0 ? [] : [damageText(status.damaged, language)]),
    ...(telling.unit === undefined ? [] : [unitText(status, telling.unit, telling)]),
  ];
  return blocks.join("\n");
}

function figures(lines: readonly (readonly [what: string, count: number])[]): string {
  const width = Math.max(...lines.map(([what]) => what.length));
  return lines
    .map(
      ([what, count]) => `${what.padEnd(width)}  ${count < mostCounted ? String(count) : `≥ ${String(mostCounted)}`}\n`,
    )
    .join("");
}

/** The causes, most frequent first: how many wait or have stopped for each, and when that begins to change. */
function recipientText({ recipient, deliveries, isComplete }: UnsettledTo, { language, now }: Telling): string {
  const causes = Map.groupBy(deliveries, ({ state, lastOutcome }) => `${state} ${lastOutcome ?? ""}`);
  const lines = [...causes.values()]
    .toSorted((one, other) => other.length - one.length)
    .map((alike) => causeLine(alike, language, now));
  const rest =
    language === "sv"
      ? `  … av de ${String(deliveries.length)} som är först i tur`
      : `  … of the ${String(deliveries.length)} that are due first`;
  return [recipient.name[language], ...lines, ...(isComplete ? [] : [rest]), ""].join("\n");
}

function causeLine(alike: readonly ShownDelivery[], language: Language, now: Date): string {
  const [first] = alike;
  if (first === undefined) return "";
  const count = String(alike.length);
  const why = causeText(first, language) ?? notTried[language];
  if (first.state === "stopped") {
    return language === "sv"
      ? `  ${count} ${alike.length === 1 ? "stoppad" : "stoppade"}: ${why}. Se deliveries list --recipient ${first.recipient}.`
      : `  ${count} stopped: ${why}. See deliveries list --recipient ${first.recipient}.`;
  }
  const soonest = alike.flatMap(({ nextTryAt }) => nextTryAt ?? []).toSorted()[0];
  return `  ${count} ${language === "sv" ? "väntar" : alike.length === 1 ? "waits" : "wait"}: ${why}. ${nextTryText(soonest, language, now)}`.trimEnd();
}

/** What no list shows, and how it is got rid of: docs/runbooks/damaged-items.md. */
function damageText(damaged: Status["damaged"], language: Language): string {
  const heading =
    language === "sv"
      ? `${String(damaged.length)} går inte att läsa och saknas i alla listor:`
      : `${String(damaged.length)} cannot be read and ${damaged.length === 1 ? "is" : "are"} missing from every list:`;
  const lines = damaged.map(({ kind, certificateId, recipient }) =>
    ["", damageWords[language][kind], certificateId ?? "–", ...(recipient === undefined ? [] : [recipient])].join("  "),
  );
  return [heading, ...lines, ""].join("\n");
}

const damageWords = {
  sv: { certificate: "intyg", draft: "utkast", delivery: "leverans" },
  en: { certificate: "certificate", draft: "draft", delivery: "delivery" },
} as const;

function unitText({ certificates }: Status, unit: string, telling: Telling): string {
  const { language } = telling;
  if (certificates.length === 0)
    return language === "sv" ? `Enhet ${unit} har inga intyg.\n` : `Unit ${unit} has no certificates.\n`;
  const heading = language === "sv" ? `Enhet ${unit}, nyaste intygen` : `Unit ${unit}, newest certificates`;
  return [heading, ...certificates.flatMap((certificate) => certificateLines(certificate, telling)), ""].join("\n");
}

function certificateLines(
  certificate: Status["certificates"][number],
  { language, recipients, now }: Telling,
): readonly string[] {
  const { certificateId, form, textVersion, signedAt, revokedAt, deliveries } = certificate;
  const signed = `${language === "sv" ? "signerat" : "signed"} ${shownTime(signedAt)}`;
  const revoked =
    revokedAt === undefined ? "" : `, ${language === "sv" ? "makulerat" : "revoked"} ${shownTime(revokedAt)}`;
  // An earlier minor has the same questions; whoever looks for it knows it by its own version.
  const older = form.endsWith(`-${textVersion}`) ? "" : ` (${textVersion})`;
  const unsent = deliveries.length > 0 ? [] : [`    ${language === "sv" ? "Inte skickat." : "Not sent."}`];
  return [
    `  ${certificateId}  ${form}${older}  ${signed}${revoked}`,
    ...unsent,
    ...deliveries.flatMap((delivery) => {
      const line = `    ${recipientName(delivery.recipient, recipients, language)}, ${actions[language][delivery.action]}: ${standing(delivery, language, now).join(" ")}`;
      const isSettled = delivery.state === "done" || delivery.state === "not-needed";
      return isSettled ? [line] : [line, `      id ${delivery.deliveryId}`];
    }),
  ];
}

const actions = {
  sv: { register: "intyget", revoke: "makuleringen", message: "meddelande" },
  en: { register: "certificate", revoke: "revocation", message: "message" },
} as const;
