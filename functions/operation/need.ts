/** Gives what is needed, made when it is first asked for and once per environment. */
export type Provide = <T>(need: Need<T>) => T;

/**
 * Something that an operation or another need stands on (a store, a clock, a signing service), and how it is made.
 *
 * An operation names its needs where it is declared. What runs it gives them from an environment: a Lambda function
 * from its settings, a test from memory, by the same makers but for what the test puts in their place (`provide`).
 */
export class Need<T> {
  readonly #make: (the: Provide) => T;
  readonly #made = new WeakMap<Provide, { readonly value: T }>();

  constructor(make: (the: Provide) => T) {
    this.#make = make;
  }

  /** What this environment has for it. */
  in(the: Provide): T {
    return (this.#made.get(the) ?? this.provide(the, this.#make(the))).value;
  }

  /** Puts something else in its place, from here on and in this environment only. */
  provide(the: Provide, value: T): { readonly value: T } {
    const made = { value };
    this.#made.set(the, made);
    return made;
  }
}

/**
 * Declares a need. Where it is declared, `/* @__PURE__ *\/` goes before the call: the bundler then leaves a need out of
 * a function that does not ask for it, with all that its maker imports.
 */
export function need<T>(make: (the: Provide) => T): Need<T> {
  return new Need(make);
}

/** An environment in which nothing has been made yet. */
export function newEnvironment(): Provide {
  const the: Provide = (wanted) => wanted.in(the);
  return the;
}
