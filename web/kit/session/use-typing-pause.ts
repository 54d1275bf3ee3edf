import { useEffect, useRef, useState } from "react";

/** Milliseconds without a key: whoever types has come to the end of a word, and looks up. */
const pause = 1500;

/**
 * Waits for a pause in typing, so that what takes the keys away does not come in the middle of a word.
 *
 * @param isAwaited whether there is anything to wait for
 * @returns true once there was a pause, for as long as it is awaited
 */
export function useTypingPause(isAwaited: boolean): boolean {
  const [hasPaused, setHasPaused] = useState(false);
  const lastKey = useRef(-Infinity);
  useEffect(() => {
    const note = (): void => {
      lastKey.current = Date.now();
    };
    addEventListener("keydown", note, true);
    return () => {
      removeEventListener("keydown", note, true);
    };
  }, []);
  useEffect(() => {
    if (!isAwaited) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      const left = lastKey.current + pause - Date.now();
      if (left <= 0) setHasPaused(true);
      else timer = setTimeout(look, left);
    };
    look();
    return () => {
      clearTimeout(timer);
      setHasPaused(false);
    };
  }, [isAwaited]);
  return isAwaited && hasPaused;
}
