/** What tells a published event from every other. */
export interface EventName {
  /** The same each time that it is published. */
  readonly eventId: string;
  /** Keeps a subject's events in order, and names it to those who may not know which it is. */
  readonly group: string;
  /** Under which items the subject lies. */
  readonly subject: string;
}

/** An event as consumers get it: ids only (docs/adr/0018-outbox.md). */
export interface PublishedEvent extends EventName {
  readonly kind: string;
  readonly sequence: number;
  /** UTC. */
  readonly at: string;
  readonly recipient?: string;
  readonly messageId?: string;
  /** False where it tells of what is not confirmed. */
  readonly isConfirmed?: false;
}

/**
 * Publishes an event to all its consumers; the same event twice is published once or twice, never lost. An event for a
 * recipient goes to the consumers of that recipient's lane.
 */
export type Publish = (event: PublishedEvent, lane: number | undefined) => Promise<void>;

/** Where an event lies, as the table's stream names it. */
export interface EventPlace {
  readonly pk: string;
  readonly sk: string;
}

/** Something in the outbox: an event or, where none can be read from it, why. */
export type OutboxEntry =
  | { readonly place: EventPlace; readonly event: PublishedEvent }
  | { readonly place: EventPlace; readonly event: undefined; readonly fault: unknown };

/**
 * The port to events that were stored with the change they tell. They lie there until they are published; those for a
 * recipient until its lane has handled them, or what they call for is in the list of what waits.
 */
export interface Outbox {
  /** Names of the parts that it is divided into; the events of a subject lie in one of them, in their order. */
  readonly parts: readonly string[];
  /** What lies open at this place; undefined where there is no event any more, or one that is parked. */
  findOpen(place: EventPlace): Promise<OutboxEntry | undefined>;
  /** What of a part has lain open since `upTo` or longer; each subject's in order. */
  listOpen(part: string, upTo: string): Promise<readonly OutboxEntry[]>;
  /** Takes an event out of the outbox. One that is gone is as good: an erasure takes a certificate's events with it. */
  remove(place: EventPlace): Promise<void>;
  /** Takes out an event that the lane of its recipient has handled. */
  handled(event: EventName): Promise<void>;
  /** Takes out an event that no lane has handled in time, and lets what it calls for be in the list of what waits. */
  handOver(place: EventPlace, event: PublishedEvent): Promise<void>;
  /** Sets aside, where it lies, what cannot be published, for the operator to see. */
  park(place: EventPlace): Promise<void>;
}
