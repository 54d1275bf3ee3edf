/** How often an element stands among its siblings, marked as in a DTD: once, at most once (`?`), any number (`*`). */
type Occurs = "" | "?" | "*";

/** The children of an element in their order, as the contract's schema has them. */
export interface Sequence<Model extends string> {
  /** E.g. "part kontaktInfo*". */
  readonly model: Model;
  /**
   * Set where the schema lets elements of other namespaces than this one follow (`xs:any` with `##other`), as later
   * versions of the contract do; elsewhere there are none.
   */
  readonly open?: string;
  readonly elements: ReadonlyMap<
    string,
    { readonly namespace: string; readonly occurs: Occurs; readonly place: number }
  >;
}

type Words<Model extends string> = Model extends `${infer First} ${infer More}` ? First | Words<More> : Model;
type Marked<Word extends string, Mark extends string> = Word extends `${infer Name}${Mark}` ? Name : never;

/** The names in a model of what stands once, at most once, or any number of times. */
export type Once<Model extends string> = Exclude<Words<Model>, `${string}${"?" | "*"}`>;
export type AtMostOnce<Model extends string> = Marked<Words<Model>, "?">;
export type AnyNumber<Model extends string> = Marked<Words<Model>, "*">;

/** A sequence that elements of other namespaces may follow. */
export function openSequence<const Model extends string>(namespace: string, model: Model): Sequence<Model> {
  return { ...sequence(namespace, model), open: namespace };
}

/** @param others the namespaces of those that are not in that of the rest */
export function sequence<const Model extends string>(
  namespace: string,
  model: Model,
  others: Readonly<Record<string, string>> = {},
): Sequence<Model> {
  const elements = model.split(" ").map((word, place) => {
    const occurs = word.endsWith("?") ? "?" : word.endsWith("*") ? "*" : "";
    const name = occurs === "" ? word : word.slice(0, -1);
    return [name, { namespace: others[name] ?? namespace, occurs, place }] as const;
  });
  return { model, elements: new Map(elements) };
}
