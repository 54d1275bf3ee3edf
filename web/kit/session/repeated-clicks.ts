/** Who clicks again sooner than so has not seen what the page has become. */
const pauseMilliseconds = 1000;
/** Who has moved farther than so means something else. */
const stillPixels = 8;

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * Lets go by the further clicks of whoever goes on clicking where a button was, once another page is there: what lies
 * under the pointer then was never meant. Ends at a pause, or where the pointer has moved.
 */
export function ignoreRepeatedClicks(button: Place): void {
  let last = performance.now();
  const ignore = (event: MouseEvent): void => {
    const now = performance.now();
    const isStill = Math.hypot(event.clientX - button.x, event.clientY - button.y) <= stillPixels;
    const isOfKey = event.detail === 0;
    if (isOfKey || !isStill || now - last > pauseMilliseconds) {
      removeEventListener("click", ignore, true);
      return;
    }
    last = now;
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener("click", ignore, true);
}
