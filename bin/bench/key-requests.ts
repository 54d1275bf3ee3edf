/** A function keeps a key so long in its memory (functions/certificate/store/key-ring.ts). */
const keptMilliseconds = 5 * 60_000;

/** The month's key and the index secret: what one instance asks the key service for at most, whatever it is asked. */
const keysOfAnInstance = 2;

/** When the calls and the work of a certificate come, and in which function each is done. */
export interface KeyedWork {
  readonly function: string;
  readonly times: number;
}

export interface Load {
  readonly certificatesAYear: number;
  readonly workingHoursAYear: number;
  /** Certificates that are written when hardly anybody else writes any. */
  readonly shareOutsideWorkingHours: number;
}

/**
 * Requests to the key service for one certificate. In working hours a function's instances are shared by all who write;
 * outside them each function is found cold by each certificate, and is asked nothing more while it is warm.
 *
 * An hour is played through: certificates come evenly, the work of each in the minutes after, and a function has an
 * instance more where two of its calls fall in the same tenth of a second.
 */
export function keyRequestsOfACertificate(work: readonly KeyedWork[], load: Load): number {
  const { certificatesAYear, workingHoursAYear, shareOutsideWorkingHours } = load;
  const inAnHour = Math.round((certificatesAYear * (1 - shareOutsideWorkingHours)) / workingHoursAYear);
  const shared = inAnHour === 0 ? 0 : requestsInAnHour(work, inAnHour) / inAnHour;
  const alone = new Set(work.map((one) => one.function)).size * keysOfAnInstance;
  return (1 - shareOutsideWorkingHours) * shared + shareOutsideWorkingHours * alone;
}

function requestsInAnHour(work: readonly KeyedWork[], certificates: number): number {
  const hour = 3_600_000;
  const perCertificate = work.flatMap((one) => Array.from({ length: one.times }, () => one.function));
  const calls = Array.from({ length: certificates }, (_none, at) =>
    perCertificate.map((name, step) => ({ name, at: (at * hour) / certificates + step * 20_000 })),
  ).flat();
  const instances = new Map<string, { lastAt: number; openedAt: number }[]>();
  let requests = 0;
  for (const call of calls.toSorted((one, other) => one.at - other.at)) {
    const own = instances.get(call.name) ?? [];
    instances.set(call.name, own);
    let free = own.find(({ lastAt }) => call.at - lastAt >= 100);
    if (free === undefined) {
      free = { lastAt: 0, openedAt: -Infinity };
      own.push(free);
    }
    if (call.at - free.openedAt >= keptMilliseconds) {
      requests += keysOfAnInstance;
      free.openedAt = call.at;
    }
    free.lastAt = call.at;
  }
  return requests;
}
