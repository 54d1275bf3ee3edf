import { expect, it } from "vitest";
import { inboxAskedOf } from "../../../../../web/webcert/lists/inbox-asked.ts";

it("asks for what the filters in the address say", () => {
  const chosen = { lastDay: "near", kind: "answer", subject: "KONTKT", from: "FKASSA", type: "FK7804", unit: "SE-1" };
  expect(inboxAskedOf(chosen)).toEqual(chosen);
});

it("asks for nothing that the exchange has no word for", () => {
  expect(inboxAskedOf({ lastDay: "soon", kind: "reminder", subject: "PAMINN", type: "FK9999" })).toEqual({});
});
