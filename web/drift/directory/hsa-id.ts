/** HSA-ids begin with letters: what begins as a person's number does gets into no address. */
const written = /^[A-Z]{2}[A-Z0-9]*-[A-Z0-9-]+$/;

/** The HSA-id that somebody has typed; undefined of anything else. */
export function hsaIdIn(typed: string): string | undefined {
  const text = typed.trim().toUpperCase();
  return written.test(text) ? text : undefined;
}
