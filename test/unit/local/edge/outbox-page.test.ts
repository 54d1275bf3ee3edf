import { describe, expect, it } from "vitest";
import { renderOutbox } from "../../../../lib/local/edge/outbox-page.ts";

const mail = {
  from: "a@b.example",
  to: ["c@d.example"],
  subject: "Åtgärd",
  text: "<script>alert(1)</script> Se https://a.example/x?y=1&z=2.",
  sentAt: "2026-11-22T10:00:00.000Z",
};

describe("The page of sent e-mail", () => {
  it("shows what was written, and runs nothing of it", () => {
    const page = renderOutbox([mail], { language: "sv", search: "" });
    expect(page).toMatch(/<h2[^>]*>Åtgärd<\/h2>/);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page).not.toContain("<script>");
  });

  it("says when by Swedish clocks, and makes links of addresses, without the stop after them", () => {
    const page = renderOutbox([mail], { language: "sv", search: "" });
    expect(page).toMatch(/<time datetime="2026-11-22T10:00:00.000Z">22 november 2026 kl\. 11:00<\/time>/);
    expect(page).toContain('href="https://a.example/x?y=1&amp;z=2"');
  });

  it("leads back", () => {
    expect(renderOutbox([], { language: "sv", search: "" })).toContain('href="/start/"');
  });

  it("says so where nothing has been sent", () => {
    expect(renderOutbox([], { language: "en", search: "" })).toContain("Nothing has been sent yet.");
  });
});
