/** Answers as the API has them: by question, each one or many rows of parts. */
export type Answers = Readonly<Record<string, unknown>>;

/** A question that two have answered each in their own way. */
export interface Difference {
  readonly question: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merge {
  /** Theirs where only they changed, else mine. */
  readonly merged: Answers;
  /** What both have changed, to something else. */
  readonly differences: readonly Difference[];
  /** The questions where only they changed. */
  readonly taken: readonly string[];
}

/**
 * Brings together what two have written since they saw the same, question by question.
 *
 * @param base what both began from
 * @param sent what I have sent since without hearing whether it arrived: where it stands, nobody else has changed it
 */
export function mergeAnswers(base: Answers, mine: Answers, theirs: Answers, sent: readonly Answers[] = []): Merge {
  const questions = [...new Set([...Object.keys(mine), ...Object.keys(theirs), ...Object.keys(base)])];
  const told = questions.map((question) => {
    const [was, ours, other] = [base[question], mine[question], theirs[question]];
    const isMine = isSame(ours, other) || [base, ...sent].some((before) => isSame(before[question], other));
    const isTheirs = !isMine && isSame(was, ours);
    return { question, ours, other, isTheirs, differs: !isMine && !isTheirs };
  });
  return {
    merged: Object.fromEntries(
      told
        .map(({ question, ours, other, isTheirs }): [string, unknown] => [question, isTheirs ? other : ours])
        .filter(([, answer]) => answer !== undefined),
    ),
    differences: told
      .filter(({ differs }) => differs)
      .map(({ question, ours, other }) => ({ question, mine: ours, theirs: other })),
    taken: told.filter(({ isTheirs }) => isTheirs).map(({ question }) => question),
  };
}

/** Whether two values of JSON say the same, in whatever order their fields stand. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => isSame(item, other[index]))
    );
  }
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  const [fields, others] = [Object.entries(one), new Map(Object.entries(other))];
  return (
    fields.length === others.size &&
    fields.every(([name, value]) => others.has(name) && isSame(value, others.get(name)))
  );
}
