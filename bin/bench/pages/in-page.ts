/**
 * Runs in the page before its own scripts and notes in `bench` what a person would notice, in milliseconds:
 * `interactive`, when the heading of the page is there, nothing is waited for and the browser is idle; `keys`, from
 * each key press to the drawing that follows it; `options`, the same to the last change of a list of options.
 */
export const notesInPage = `(() => {
  const interactive = Promise.withResolvers();
  const bench = (window.bench = { interactive: interactive.promise, keys: [], options: [] });
  const isThere = () => document.querySelector("main h1") !== null && document.querySelector(".waiting") === null;
  const note = () => isThere() && interactive.resolve(performance.now());
  const look = () => isThere() && requestIdleCallback(note);
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  addEventListener("load", look);

  const whenDrawn = (tell) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => tell(performance.now());
      port2.postMessage(undefined);
    });
  };
  let pressed = 0;
  const press = (event) => {
    const at = (pressed = event.timeStamp);
    const { keys } = bench;
    const index = keys.push(null) - 1;
    whenDrawn((now) => (keys[index] = now - at));
  };
  addEventListener("keydown", press, true);
  const changed = (records) => {
    const isOfOptions = records.some(({ target }) => target.closest?.("[role=listbox]"));
    const at = pressed;
    const { options } = bench;
    const index = bench.keys.length - 1;
    if (isOfOptions) whenDrawn((now) => (options[index] = now - at));
  };
  new MutationObserver(changed).observe(document, { childList: true, characterData: true, subtree: true });
})()`;
