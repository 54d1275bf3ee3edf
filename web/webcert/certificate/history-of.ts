import type { Certificate, Deliveries, DoneBy } from "./certificate.ts";
import type { Words } from "../words.ts";
import { messagePlace } from "./message-place.ts";

/** Something that has happened to a certificate, or is to come. */
export interface Step {
  readonly what: string;
  /** UTC; absent of what is still to come. */
  readonly at?: string;
  readonly who?: string;
  /** What more there is to know of it. */
  readonly more?: string;
  /** What a recipient said when it refused. */
  readonly said?: string;
  /** Where the other certificate or draft is; of a message its place on the page itself, after a `#`. */
  readonly href?: string;
  readonly tone: "done" | "waiting" | "void";
}

type Life = Pick<Certificate, "events" | "revocation">;

type NameOf = (recipient: string) => string;

type Event = Certificate["events"][number];

/**
 * What has happened to a certificate, oldest first and each with who did it, and after that what is on its way.
 *
 * @param nameOf a recipient's name by its code
 */
export function historyOf(
  { events, revocation }: Life,
  { sentTo, revocationTold }: Deliveries,
  say: Words,
  nameOf: NameOf,
): readonly Step[] {
  const steps: readonly Step[] = [
    ...events.flatMap((event) => eventSteps(event, revocation, say, nameOf)),
    ...sentTo.map(({ recipient, ...arrival }) =>
      arrivalStep(arrival, {
        arrived: say.stepArrived(nameOf(recipient)),
        "on-its-way": say.stepOnItsWay(nameOf(recipient)),
        stopped: say.stepStopped(nameOf(recipient)),
        because: say.stoppedBecause,
      }),
    ),
    ...revocationTold.map(({ recipient, ...arrival }) =>
      arrivalStep(arrival, {
        arrived: say.stepTold(nameOf(recipient)),
        "on-its-way": say.stepToBeTold(nameOf(recipient)),
        stopped: say.stepNotTold(nameOf(recipient)),
        because: say.stoppedBecause,
      }),
    ),
  ];
  const isPast = ({ at }: Step): boolean => at !== undefined;
  return [
    ...steps.filter(isPast).toSorted((one, other) => (one.at ?? "").localeCompare(other.at ?? "")),
    ...steps.filter((step) => !isPast(step)),
  ];
}

/** One step, or none of what is told by the deliveries as they stand now, among them what is on its way. */
function eventSteps(event: Event, revocation: Life["revocation"], say: Words, nameOf: NameOf): readonly Step[] {
  const { kind, happenedAt: at, by, recipient, draftKind } = event;
  if (kind === "revoked") return [revokedStep(at, revocation, say)];
  const who = by === undefined ? {} : { who: whoInWords(by, say) };
  const href = placeOf(event);
  if (kind === "draft-made")
    return [{ what: say.drafting[draftKind ?? "renew"].begun, at, ...who, ...href, tone: "done" }];
  if (!isTold(kind, say)) return [];
  const what = say.eventWords[kind](recipient === undefined ? "" : nameOf(recipient));
  return [{ what, at, ...who, ...href, tone: "done" }];
}

/** Where that is which an event names beside the certificate itself, if it names anything. */
function placeOf({ kind, certificateId, messageId }: Event): Pick<Step, "href"> {
  if (messageId !== undefined) return { href: `#${messagePlace(messageId)}` };
  if (certificateId === undefined) return {};
  return { href: `/${kind === "draft-made" ? "drafts" : "certificates"}/${certificateId}` };
}

function isTold(kind: Event["kind"], say: Words): kind is keyof Words["eventWords"] {
  return Object.hasOwn(say.eventWords, kind);
}

function revokedStep(at: string, revocation: Life["revocation"], say: Words): Step {
  if (revocation === undefined) return { what: say.voidHeading, at, tone: "void" };
  const { reason, explanation } = revocation;
  const more = explanation === undefined ? say.reasons[reason] : `${say.reasons[reason]}: ${explanation}`;
  return { what: say.voidHeading, at, who: whoInWords(revocation.by, say), more, tone: "void" };
}

interface ArrivalWords {
  readonly arrived: string;
  readonly "on-its-way": string;
  readonly stopped: string;
  readonly because: Words["stoppedBecause"];
}

type Arrival = Omit<Deliveries["revocationTold"][number], "recipient">;

function arrivalStep(
  { state, arrivedAt, stoppedAt, stoppedBecause = "not-brought", recipientWords }: Arrival,
  say: ArrivalWords,
): Step {
  const at = arrivedAt ?? stoppedAt;
  const when = at === undefined ? {} : { at };
  if (state === "stopped") {
    const said = recipientWords === undefined ? {} : { said: recipientWords };
    return { what: say.stopped, ...when, more: say.because[stoppedBecause], ...said, tone: "void" };
  }
  return { what: say[state], ...when, tone: state === "arrived" ? "done" : "waiting" };
}

/** Who has done something, by name where it is known. */
export function whoInWords({ kind, name, hsaId }: DoneBy, say: Words): string {
  return kind === "patient" ? say.thePatient : (name ?? hsaId ?? say.care);
}
