/** Which edition of a record somebody sees, and who has made it so. */
export interface Edition {
  /** Each change adds one. A record that is entered anew after it was removed begins higher than it ever stood. */
  readonly revision: number;
  /** UTC. */
  readonly changedAt: string;
  /** HSA-id of who made the change, {@link theNationalDirectory}, or the name of the job that entered it. */
  readonly changedBy: string;
  /** The fields that the last change gave another value; none where it entered the record. */
  readonly changed: readonly string[];
  /** Whether the national directory says what the record says. */
  readonly isNational?: boolean;
  /**
   * The request in which something was last hung on the record, as a unit on its care provider: whoever removes or
   * moves the record must have seen that too.
   */
  readonly joined?: string;
}

/** A record with its edition. */
export type Kept<T> = T & Edition;

/** How the national directory is named where it is said who has changed something. */
export const theNationalDirectory = "HSA";

/** Who changes a record, when and in what. */
export interface Change extends Pick<Edition, "changed" | "isNational"> {
  /** UTC. */
  readonly at: string;
  readonly by: string;
}

/**
 * The edition that a change makes of the one that stands. The first has the seconds of its time for its revision: no
 * record changes every second, so nobody who saw one that was removed since takes its successor for it.
 */
export function nextEdition(before: Edition | undefined, { at, by, changed, isNational }: Change): Edition {
  return {
    revision: before === undefined ? Math.floor(Date.parse(at) / 1000) : before.revision + 1,
    changedAt: at,
    changedBy: by,
    changed,
    ...(isNational === undefined ? {} : { isNational }),
  };
}
