import type { Certificate, Deliveries, DoneBy } from "./certificate.ts";
import type { Words } from "../words.ts";

/** Something that has happened to a certificate, or is to come. */
export interface Step {
  readonly what: string;
  /** UTC; absent of what is still to come. */
  readonly at?: string;
  readonly who?: string;
  /** What more there is to know of it. */
  readonly more?: string;
  readonly tone: "done" | "waiting" | "void";
}

type Life = Pick<Certificate, "signedAt" | "registeredAt" | "issuer" | "revokedAt" | "revocation">;

/**
 * What has happened to a certificate, oldest first and each with who did it, and after that what is on its way.
 *
 * @param nameOf a recipient's name by its code
 */
export function historyOf(
  certificate: Life,
  { sentTo, revocationTold }: Deliveries,
  say: Words,
  nameOf: (recipient: string) => string,
): readonly Step[] {
  const { signedAt, registeredAt, issuer, revokedAt, revocation } = certificate;
  const steps: readonly Step[] = [
    { what: say.stepSigned, at: signedAt, who: issuer.name, tone: "done" },
    ...(registeredAt === undefined ? [] : [{ what: say.stepRegistered, at: registeredAt, tone: "done" } as const]),
    ...sentTo.flatMap(({ recipient, sentAt, by, ...arrival }): readonly Step[] => [
      { what: say.stepSent(nameOf(recipient)), at: sentAt, who: whoInWords(by, say), tone: "done" },
      arrivalStep(arrival, {
        arrived: say.stepArrived(nameOf(recipient)),
        "on-its-way": say.stepOnItsWay(nameOf(recipient)),
        stopped: say.stepStopped(nameOf(recipient)),
        more: say.stopped,
      }),
    ]),
    ...(revokedAt === undefined ? [] : [revokedStep(revokedAt, revocation, say)]),
    ...revocationTold.map(({ recipient, ...arrival }) =>
      arrivalStep(arrival, {
        arrived: say.stepTold(nameOf(recipient)),
        "on-its-way": say.stepToBeTold(nameOf(recipient)),
        stopped: say.stepNotTold(nameOf(recipient)),
        more: say.notToldText,
      }),
    ),
  ];
  const isPast = ({ at }: Step): boolean => at !== undefined;
  return [
    ...steps.filter(isPast).toSorted((one, other) => (one.at ?? "").localeCompare(other.at ?? "")),
    ...steps.filter((step) => !isPast(step)),
  ];
}

function revokedStep(at: string, revocation: Life["revocation"], say: Words): Step {
  if (revocation === undefined) return { what: say.voidHeading, at, tone: "void" };
  const more = say.reasons[revocation.reason];
  return { what: say.voidHeading, at, who: whoInWords(revocation.by, say), more, tone: "void" };
}

interface ArrivalWords {
  readonly arrived: string;
  readonly "on-its-way": string;
  readonly stopped: string;
  /** What it means that it stopped. */
  readonly more: string;
}

type Arrival = Pick<Deliveries["revocationTold"][number], "state" | "arrivedAt" | "stoppedAt">;

function arrivalStep({ state, arrivedAt, stoppedAt }: Arrival, say: ArrivalWords): Step {
  const at = arrivedAt ?? stoppedAt;
  const when = at === undefined ? {} : { at };
  if (state === "stopped") return { what: say.stopped, ...when, more: say.more, tone: "void" };
  return { what: say[state], ...when, tone: state === "arrived" ? "done" : "waiting" };
}

/** Who has done something, by name where it is known. */
export function whoInWords({ kind, name, hsaId }: DoneBy, say: Words): string {
  return kind === "patient" ? say.thePatient : (name ?? hsaId ?? say.care);
}
