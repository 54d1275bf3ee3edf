/** Most is settled in seconds; after a while once in half a minute will do. */
const firstPause = 2000;
const longestPause = 30_000;

interface Asking<Answer> {
  readonly ask: () => Promise<Answer>;
  /** Takes an answer; says whether there is nothing more to wait for. */
  readonly take: (answer: Answer) => boolean;
  /** Whether it is asked at once, or after the first pause, where something is known already. */
  readonly begins: "now" | "later";
  /** Whether the page lies behind another. */
  readonly isHidden: () => boolean;
}

/**
 * Asks again until it is settled, at first soon and then more rarely; not while the page lies behind another.
 *
 * @returns ends it; an answer that comes afterwards is not taken
 */
export function askUntilSettled<Answer>({ ask, take, begins, isHidden }: Asking<Answer>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isGone = false;
  let pause = firstPause;
  const look = async (): Promise<void> => {
    if (isHidden()) return wait();
    const answer = await ask();
    if (!isGone && !take(answer)) wait();
  };
  const wait = (): void => {
    timer = setTimeout(() => void look(), pause);
    if (!isHidden()) pause = Math.min(longestPause, pause * 1.5);
  };
  if (begins === "now") void look();
  else wait();
  return () => {
    isGone = true;
    clearTimeout(timer);
  };
}
