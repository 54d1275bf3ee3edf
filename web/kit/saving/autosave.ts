/**
 * What is typed and what the server has of it: a state, what changes it, and what is to be done next. No clock and no
 * network; times are milliseconds since 1970.
 */
export interface Autosave<Content> {
  /** As it is typed. */
  readonly content: Content;
  /** How often it has changed. */
  readonly edits: number;
  /** How many of the changes the server has said that it holds. */
  readonly savedEdits: number;
  /** The revision that the server spoke of last. */
  readonly revision: number;
  /** What was sent since without word of whether it arrived, oldest first: any of it may be what the server holds. */
  readonly unheard: readonly Content[];
  /** When the server said so last; absent before the first time. */
  readonly savedAt?: number;
  readonly editedAt: number;
  /** The changes that a save holds whose answer has not come. */
  readonly underWay?: number;
  /** Tries in a row that came to nothing. */
  readonly failures: number;
  readonly failedAt: number;
  /** Somebody waits for it to be saved: leaving, or signing. */
  readonly isHurried: boolean;
  /** Nothing more is sent before somebody has looked: another has saved meanwhile, or the server will not have it. */
  readonly stopped?: "conflict" | "refused";
}

export type NextStep =
  { readonly is: "rest" } | { readonly is: "wait"; readonly until: number } | { readonly is: "save" };

/** How it stands, as it may be said: never "saved" of what the server has not confirmed. */
export type Standing = "untouched" | "saved" | "unsaved" | "saving" | "failing" | "stopped";

/** Pause after the last key. */
const quietMilliseconds = 600;

/** What was sent longer ago than so many tries is let go; at worst somebody is asked about their own words. */
const mostUnheard = 20;
const firstPause = 1000;
const longestPause = 30_000;

export function begun<Content>(content: Content, revision: number): Autosave<Content> {
  const nothing = { edits: 0, savedEdits: 0, editedAt: 0, failures: 0, failedAt: 0 };
  return { content, revision, ...nothing, unheard: [], isHurried: false };
}

/** What was refused may go with what is typed now; a conflict stays until somebody has looked. */
export function edited<Content>(state: Autosave<Content>, content: Content, at: number): Autosave<Content> {
  const { stopped: why, ...rest } = state;
  const stays = why === "conflict" ? { stopped: why } : {};
  return { ...rest, ...stays, content, edits: state.edits + 1, editedAt: at };
}

/** Somebody waits: what is left goes at once. */
export function hurried<Content>(state: Autosave<Content>): Autosave<Content> {
  return { ...state, isHurried: true, failures: 0 };
}

export function sending<Content>(state: Autosave<Content>): Autosave<Content> {
  const { content, edits, unheard } = state;
  return { ...state, underWay: edits, unheard: [...unheard, content].slice(-mostUnheard) };
}

export function saved<Content>(state: Autosave<Content>, revision: number, at: number): Autosave<Content> {
  const { underWay, ...rest } = state;
  const savedEdits = underWay ?? state.savedEdits;
  const isHurried = state.isHurried && savedEdits < state.edits;
  return { ...rest, savedEdits, revision, unheard: [], savedAt: at, failures: 0, isHurried };
}

/** The save came to nothing, and may be tried again. */
export function failed<Content>(state: Autosave<Content>, at: number): Autosave<Content> {
  const { underWay: _over, ...rest } = state;
  return { ...rest, failures: state.failures + 1, failedAt: at, isHurried: false };
}

/** The save was refused in a way that no repeat mends. */
export function stopped<Content>(state: Autosave<Content>, why: "conflict" | "refused"): Autosave<Content> {
  const { underWay: _over, ...rest } = state;
  return { ...rest, stopped: why, isHurried: false };
}

/** Goes on from what the server holds now, with what is to stand there. */
export function resumed<Content>(
  state: Autosave<Content>,
  { content, revision }: { readonly content: Content; readonly revision: number },
  at: number,
): Autosave<Content> {
  const { stopped: _why, ...rest } = state;
  // What is under way may be what the server holds next, however little is known of what went before.
  const unheard = state.underWay === undefined ? [] : state.unheard;
  return { ...edited(rest, content, at - quietMilliseconds), revision, unheard, failures: 0 };
}

/** What is typed is to go: nothing of it is sent any more. */
export function discarded<Content>(state: Autosave<Content>): Autosave<Content> {
  return { ...state, savedEdits: state.edits, isHurried: false };
}

export function isSaved(state: Autosave<unknown>): boolean {
  return state.savedEdits === state.edits;
}

export function nextStep(state: Autosave<unknown>, now: number): NextStep {
  if (state.underWay !== undefined || state.stopped !== undefined || isSaved(state)) return { is: "rest" };
  const quiet = state.isHurried ? 0 : state.editedAt + quietMilliseconds;
  const until = state.failures === 0 ? quiet : Math.max(quiet, state.failedAt + pauseAfter(state.failures));
  return until <= now ? { is: "save" } : { is: "wait", until };
}

export function standingOf(state: Autosave<unknown>): Standing {
  if (state.stopped !== undefined) return "stopped";
  if (state.failures > 0 && !isSaved(state)) return "failing";
  if (state.underWay !== undefined) return "saving";
  if (!isSaved(state)) return "unsaved";
  return state.savedAt === undefined ? "untouched" : "saved";
}

/** 1 s, 2 s, 4 s … and at most half a minute. */
function pauseAfter(failures: number): number {
  return Math.min(longestPause, firstPause * 2 ** (failures - 1));
}
