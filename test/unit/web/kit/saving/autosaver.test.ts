import { expect, it } from "vitest";
import { standingOf } from "../../../../../web/kit/saving/autosave.ts";
import { Autosaver } from "../../../../../web/kit/saving/autosaver.ts";

it("sends nothing more of what was typed where it is begun anew, and then what is typed next", async () => {
  const alarms: (() => void)[] = [];
  let now = 0;
  const sent: (readonly [string, number])[] = [];
  const saver: Autosaver<string> = new Autosaver<string>({
    content: "Ring",
    revision: 7,
    time: { now: () => now, after: (_milliseconds, then) => (alarms.push(then), () => undefined) },
    save: (content, revision) => {
      sent.push([content, revision]);
      return Promise.resolve({ is: "saved", revision: 9 });
    },
    onChange: () => undefined,
  });
  const pass = (): void => {
    now += 60_000;
    for (const alarm of alarms.splice(0)) alarm();
  };
  saver.edit("Ring i dag");
  saver.restart("");
  pass();
  expect([sent, saver.state.content, standingOf(saver.state)]).toEqual([[], "", "untouched"]);
  saver.edit("Kan vi ses");
  expect(await saver.flush()).toBe(true);
  expect(sent).toEqual([["Kan vi ses", 0]]);
});
