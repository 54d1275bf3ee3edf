import { isSameJson } from "../../../functions/operation/same-json.ts";

/** Answers as the API has them: by question, each one or many rows of parts. */
export type Answers<Answer> = Readonly<Record<string, Answer>>;

/** A question that two have answered each in their own way. */
export interface Difference<Answer> {
  readonly question: string;
  /** Absent where the answer was taken away. */
  readonly mine?: Answer;
  readonly theirs?: Answer;
}

export interface Merge<Answer> {
  /** Theirs where only they changed, else mine. */
  readonly merged: Answers<Answer>;
  /** What both have changed, to something else. */
  readonly differences: readonly Difference<Answer>[];
  /** The questions where only they changed. */
  readonly taken: readonly string[];
}

/**
 * Brings together what two have written since they saw the same, question by question.
 *
 * @param base what both began from
 * @param sent what I have sent since without hearing whether it arrived: where it stands, nobody else has changed it
 */
export function mergeAnswers<Answer>(
  base: Answers<Answer>,
  mine: Answers<Answer>,
  theirs: Answers<Answer>,
  sent: readonly Answers<Answer>[] = [],
): Merge<Answer> {
  const merged: Record<string, Answer> = {};
  const differences: Difference<Answer>[] = [];
  const taken: string[] = [];
  for (const question of new Set([base, mine, theirs].flatMap((answers) => Object.keys(answers)))) {
    const [ours, other] = [mine[question], theirs[question]];
    const isOurs = isSameJson(ours, other) || [base, ...sent].some((before) => isSameJson(before[question], other));
    const isTheirs = !isOurs && isSameJson(base[question], ours);
    const answer = isTheirs ? other : ours;
    if (answer !== undefined) merged[question] = answer;
    if (isTheirs) taken.push(question);
    if (!isOurs && !isTheirs) {
      differences.push({
        question,
        ...(ours === undefined ? {} : { mine: ours }),
        ...(other === undefined ? {} : { theirs: other }),
      });
    }
  }
  return { merged, differences, taken };
}

/** The answers that are other than in any of what was before, each whole; null where there is none now. */
export function changedSince<Answer>(
  before: readonly Answers<Answer>[],
  now: Answers<Answer>,
): Readonly<Record<string, Answer | null>> {
  const questions = new Set([now, ...before].flatMap((answers) => Object.keys(answers)));
  const changed = [...questions].filter((question) => before.some((one) => !isSameJson(one[question], now[question])));
  return Object.fromEntries(changed.map((question) => [question, now[question] ?? null]));
}

/** Answers, but to some questions as others have them; what those lack is taken away. */
export function withThose<Answer>(
  answers: Answers<Answer>,
  questions: readonly string[],
  others: Answers<Answer>,
): Answers<Answer> {
  const those = new Set(questions);
  return Object.fromEntries([
    ...Object.entries(answers).filter(([question]) => !those.has(question)),
    ...Object.entries(others).filter(([question]) => those.has(question)),
  ]);
}
