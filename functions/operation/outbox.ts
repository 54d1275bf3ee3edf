/**
 * An event as consumers get it: ids only (docs/adr/0018-outbox.md). Each try of publishing carries the same `eventId`.
 */
export interface PublishedEvent {
  readonly eventId: string;
  readonly kind: string;
  /** Keeps a subject's events in order, and names it to those who may not know which it is. */
  readonly group: string;
  /** Under which items the subject lies. */
  readonly subject: string;
  readonly sequence: number;
  /** UTC. */
  readonly at: string;
  readonly recipient?: string;
  readonly messageId?: string;
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

export interface OutboxPage {
  readonly entries: readonly OutboxEntry[];
  /** Opaque; give it as `after` to read on. */
  readonly next?: string;
}

/** The port to events that were stored with the change they tell and wait to be published. */
export interface Outbox {
  /** What lies open at this place; undefined where there is no event, or one that is published or parked already. */
  findOpen(place: EventPlace): Promise<OutboxEntry | undefined>;
  /** A page of what has lain open since `upTo` or longer, oldest first. */
  listOpen(upTo: string, page: { readonly limit: number; readonly after?: string }): Promise<OutboxPage>;
  /** Takes an event out of the outbox. One that is gone is as good: an erasure takes a certificate's events with it. */
  markPublished(place: EventPlace): Promise<void>;
  /** Sets aside what cannot be published, for the operator to see. */
  park(place: EventPlace): Promise<void>;
}
