/** What a log line says of a failure. */
export interface FailureFields {
  /** The class of the error and of its causes: `DeliveryError < TypeError`. */
  readonly error: string;
  /** What the platform or a library calls it: `ECONNREFUSED`. */
  readonly errorCode?: string;
  /** Where it was thrown, a frame a line, then where its causes were. */
  readonly stack?: string;
}

/**
 * What is logged of something thrown: its class, its code and where it was thrown, which `intyg trace` leads back to
 * the source. Never its message, which may quote what was sent; and of the rest only what has the form of a program's
 * own words, since libraries make classes and codes of what a service answered.
 */
export function failureFields(thrown: unknown): FailureFields {
  const errors = chainOf(thrown);
  if (errors.length === 0) return { error: "unknown" };
  const errorCode = errors.map(codeOf).find((code) => code !== undefined);
  const stack = errors
    .map(framesOf)
    .filter((frames) => frames !== "")
    .join("\ncaused by\n");
  return {
    error: errors.map(classOf).join(" < "),
    ...(errorCode === undefined ? {} : { errorCode }),
    ...(stack === "" ? {} : { stack }),
  };
}

/** Causes of causes say no more. */
const longestChain = 5;

function chainOf(thrown: unknown): readonly Error[] {
  const chain: Error[] = [];
  for (let error = thrown; error instanceof Error && chain.length < longestChain; error = error.cause)
    chain.push(error);
  return chain;
}

/** No run of digits long enough for a date, let alone for a personnummer. */
const programWord = /^[A-Za-z_$](?:[A-Za-z_$.]|\d{1,3}(?!\d)){0,99}$/;

function classOf({ name }: Error): string {
  return programWord.test(name) ? name : "Error";
}

function codeOf(error: Error): string | undefined {
  return "code" in error && typeof error.code === "string" && programWord.test(error.code) ? error.code : undefined;
}

/** A frame as V8 writes it: `at name (place)` or `at place`. A place is a file of ours or of Node, line and column. */
const frame = /^ {4}at (?:(?<name>.+) \()?(?:async )?(?<place>(?:node:[a-z/_]+|\S*?[\w.-]+\.[cm]?[jt]s):\d+:\d+)\)?$/;

/** `async Promise.all`, `Store.#read`, `new Key`, `Object.parse [as read]`, `get name`. */
const programName = /^(?:[A-Za-z_$<>#.[\] ]|\d{1,3}(?!\d)){1,200}$/;

/**
 * What V8 writes above the frames is the message, which may itself have lines like frames: it is taken away as a whole,
 * and where another message stands there than the error has now, nothing of the stack is told.
 * Of a path the file's name is enough, since a function is one file.
 */
function framesOf({ stack = "", message }: Error): string {
  const below = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : "";
  return below
    .split("\n")
    .flatMap((line) => {
      const { name = "", place } = frame.exec(line)?.groups ?? {};
      if (place === undefined) return [];
      const where = place.startsWith("node:") ? place : place.slice(place.lastIndexOf("/") + 1);
      return [programName.test(name) ? `at ${name} (${where})` : `at ${where}`];
    })
    .join("\n");
}
