import { beforeEach, describe, expect, it } from "vitest";
import { SealedCopies } from "../../../../../web/kit/saving/sealed-copies.ts";

/** Storage as a browser has it, with room for so many characters. */
class Storage {
  readonly kept = new Map<string, string>();
  room = Infinity;
  get length(): number {
    return this.kept.size;
  }
  key = (index: number): string | null => [...this.kept.keys()][index] ?? null;
  getItem = (name: string): string | null => this.kept.get(name) ?? null;
  setItem = (name: string, value: string): void => {
    if (value.length > this.room) throw new Error("The quota has been exceeded");
    this.kept.set(name, value);
  };
  removeItem = (name: string): void => void this.kept.delete(name);
}

const typed = { answers: { impairments: { text: "Svullen och öm fotled" } }, revision: 3 };

describe("The sealed copy of what is not saved", () => {
  let [shelf, session, now] = [new Storage(), new Storage(), 0];
  beforeEach(() => {
    [shelf, session, now] = [new Storage(), new Storage(), 1_800_000_000_000];
  });
  const inTab = (tab = session) => new SealedCopies(shelf, tab, () => now);

  it("is found after a reload of the tab, and by no other tab", async () => {
    await inTab().keep("draft", typed);
    expect(await inTab().find("draft")).toEqual(typed);
    expect(await inTab(new Storage()).find("draft")).toBeUndefined();
    expect(await inTab().find("another")).toBeUndefined();
  });

  it("shows nothing of the text to whoever reads the disk", async () => {
    await inTab().keep("draft", typed);
    const onDisk = [...shelf.kept].flat().join(" ");
    expect(onDisk).not.toContain("fotled");
    expect(atob(onDisk.split(" ").at(-1) ?? "")).not.toContain("fotled");
  });

  it("is the newest, however quickly one comes after the other", async () => {
    const copies = inTab();
    await Promise.all(["a", "b", "c"].map((text) => copies.keep("draft", text)));
    expect(await copies.find("draft")).toBe("c");
  });

  it("is nothing when it has been tampered with", async () => {
    await inTab().keep("draft", typed);
    const [[place, text] = ["", ""]] = shelf.kept;
    shelf.kept.set(place, `${text.slice(0, -4)}AAA=`);
    expect(await inTab().find("draft")).toBeUndefined();
  });

  it("goes when it is dropped, and with its key at signing out", async () => {
    const copies = inTab();
    await copies.keep("one", typed);
    await copies.keep("two", typed);
    await copies.drop("one");
    expect(await copies.find("one")).toBeUndefined();
    await copies.forget();
    expect([shelf.length, session.length]).toEqual([0, 0]);
  });

  it("is swept away a day after, when nobody has its key", async () => {
    await inTab(new Storage()).keep("old", typed);
    now += 25 * 3600 * 1000;
    await inTab().keep("new", typed);
    inTab().sweep();
    expect(shelf.length).toBe(1);
    expect(await inTab().find("new")).toEqual(typed);
  });

  it("is let be where there is no room, and the page goes on", async () => {
    await inTab().keep("draft", "short");
    shelf.room = 60;
    await inTab().keep("draft", typed);
    expect(await inTab().find("draft")).toBeUndefined();
  });
});
