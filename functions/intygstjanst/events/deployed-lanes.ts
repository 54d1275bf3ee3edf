import type { Recipients } from "../../certificate/store/recipients.ts";

/**
 * The lane of a recipient by its record. Undefined where it has no record, and where the record names a lane that the
 * stage does not have: what is published to that would reach nobody.
 *
 * @param lanes how many lanes the stage has; they are numbered from 1
 */
export function deployedLanes(recipients: Recipients, lanes: number) {
  return async (code: string): Promise<number | undefined> => {
    const lane = (await recipients.find(code))?.lane;
    return lane !== undefined && lane <= lanes ? lane : undefined;
  };
}
