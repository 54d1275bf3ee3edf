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

const page = "/webcert/drafts/1";
const typed = { answers: { impairments: { text: "Svullen och öm fotled" } }, revision: 3 };

describe("The sealed copy of what is not saved", () => {
  let [shelf, session, now] = [new Storage(), new Storage(), 0];
  beforeEach(() => {
    [shelf, session, now] = [new Storage(), new Storage(), 1_800_000_000_000];
  });
  const inTab = (tab = session) => new SealedCopies(shelf, tab, () => now);

  it("is found after a reload of the tab, and by no other tab", async () => {
    await inTab().keep("draft", typed, page);
    expect(await inTab().find("draft")).toEqual(typed);
    expect(await inTab(new Storage()).find("draft")).toBeUndefined();
    expect(await inTab().find("another")).toBeUndefined();
  });

  it("shows nothing of the text to whoever reads the disk", async () => {
    await inTab().keep("draft", typed, page);
    const onDisk = [...shelf.kept].flat().join(" ");
    expect(onDisk).not.toContain("fotled");
    const [, sealed] = [...shelf.kept.values()].join().split(" ");
    expect(atob(sealed ?? "")).not.toContain("fotled");
  });

  it("is the newest, however quickly one comes after the other", async () => {
    const copies = inTab();
    await Promise.all(["a", "b", "c"].map((text) => copies.keep("draft", text, page)));
    expect(await copies.find("draft")).toBe("c");
  });

  it("is nothing when it has been tampered with", async () => {
    await inTab().keep("draft", typed, page);
    const [[place, text] = ["", ""]] = shelf.kept;
    const changed = text.replace(/ (.)/, (_all, sign: string) => ` ${sign === "A" ? "B" : "A"}`);
    expect(changed).not.toBe(text);
    shelf.kept.set(place, changed);
    expect(await inTab().find("draft")).toBeUndefined();
  });

  it("goes when it is dropped, and with its key at signing out", async () => {
    const copies = inTab();
    await copies.keep("one", typed, page);
    await copies.keep("two", typed, page);
    await copies.drop("one");
    expect(await copies.find("one")).toBeUndefined();
    await copies.forget();
    expect([shelf.length, session.length]).toEqual([0, 0]);
  });

  it("tells where something is not saved: kept now, before a reload, and where there was no room", async () => {
    const copies = inTab();
    expect(copies.unsavedAt).toEqual([]);
    await copies.keep("one", typed, page);
    await copies.keep("two", typed, "/webcert/certificates/2");
    await inTab(new Storage()).keep("of another tab", typed, "/webcert/drafts/3");
    expect(copies.unsavedAt).toEqual([page, "/webcert/certificates/2"]);
    expect(inTab().unsavedAt).toEqual([page, "/webcert/certificates/2"]);
    shelf.room = 60;
    const reloaded = inTab();
    await reloaded.drop("one");
    void reloaded.keep("four", typed, "/webcert/drafts/4");
    expect(reloaded.unsavedAt).toEqual(["/webcert/drafts/4", "/webcert/certificates/2"]);
    void reloaded.drop("two");
    expect(reloaded.unsavedAt).toEqual(["/webcert/drafts/4"]);
    await reloaded.forget();
    expect(reloaded.unsavedAt).toEqual([]);
  });

  it("stays where it is another than the one that was saved", async () => {
    const copies = inTab();
    await copies.keep("one", typed, page);
    const later = { ...typed, revision: 4 };
    await copies.keep("one", later, page);
    await copies.drop("one", typed);
    expect(await copies.find("one")).toEqual(later);
    await copies.drop("one", later);
    expect(copies.unsavedAt).toEqual([]);
  });

  it("is kept no more by the pages of whoever has signed out", async () => {
    const copies = inTab();
    await copies.forget();
    await copies.keep("late", typed, page);
    expect([shelf.length, copies.unsavedAt]).toEqual([0, []]);
  });

  it("is beyond saving on a page that says so, until it is taken back, and unsaved all the while", async () => {
    const copies = inTab();
    await copies.keep("draft", typed, page);
    expect(copies.mayBeSaved(page)).toBe(true);
    const takeBack = copies.cannotSave(page);
    expect([copies.mayBeSaved(page), copies.mayBeSaved("/webcert/drafts/2")]).toEqual([false, true]);
    expect(copies.unsavedAt).toEqual([page]);
    takeBack();
    expect(copies.mayBeSaved(page)).toBe(true);
  });

  it("of what is signed goes by whichever tab sees that, when there was time to copy it; nothing else does", async () => {
    await inTab(new Storage()).keep("signed", typed, page);
    await inTab(new Storage()).keep("not signed", typed, page);
    inTab().dropLeft("signed");
    expect(shelf.length).toBe(2);
    now += 20 * 60 * 1000;
    await inTab().keep("signed", typed, page);
    inTab().dropLeft("signed");
    expect([...shelf.kept.keys()].filter((name) => name.endsWith(":not signed"))).toHaveLength(1);
    expect(shelf.length).toBe(2);
    expect(await inTab().find("signed")).toEqual(typed);
  });

  it("leaves no key behind when a page drops it after signing out", async () => {
    const copies = inTab();
    await copies.keep("draft", typed, page);
    await copies.forget();
    await copies.drop("draft");
    expect([shelf.length, session.length]).toEqual([0, 0]);
  });

  it("is swept away a day after, when nobody has its key", async () => {
    await inTab(new Storage()).keep("old", typed, page);
    now += 25 * 3600 * 1000;
    await inTab().keep("new", typed, page);
    inTab().sweep();
    expect(shelf.length).toBe(1);
    expect(await inTab().find("new")).toEqual(typed);
  });

  it("is let be where there is no room, and the page goes on", async () => {
    await inTab().keep("draft", "short", page);
    shelf.room = 60;
    await inTab().keep("draft", typed, page);
    expect(await inTab().find("draft")).toBeUndefined();
  });
});
