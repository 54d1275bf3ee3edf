import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { exampleDelivery } from "../../../../functions/intygstjanst/deliveries/delivery-shape.ts";
import { wayOut } from "../../../../web/drift/deliveries/way-out.ts";

/** Codes with which a delivery stops, as the sources of the deliveries write them. */
const stopping = globSync("functions/recipients/**/*.ts").flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(/(?:stopped\(|kind: "stopped", reason: )["`]([a-z]+(?:-[a-z]+)*[-:]?)/g)].map(
    ([, code]) => code!,
  ),
);

const stopped = (lastOutcome: string) => wayOut({ ...exampleDelivery, state: "stopped", lastOutcome });

describe("what an operator can do about a delivery", () => {
  it("is said in particular of everything that stops one", () => {
    expect(stopping.toSorted()).toEqual(
      ["application-error", "gave-up:", "nothing-to-deliver", "platform-", "revoked", "validation-error"].toSorted(),
    );
    const unknown = stopped("something-new");
    for (const code of stopping) expect(stopped(code)).not.toEqual(unknown);
  });

  it("is nothing where it goes by itself, and a check where it cannot", () => {
    const open = (lastOutcome: string) => wayOut({ ...exampleDelivery, state: "open", lastOutcome }).en;
    expect(open("timeout")).toMatch(/^You need not do anything/);
    expect(open("certificate-unknown-to-recipient")).toMatch(/^You need not do anything. The recipient answers/);
    expect(open("tls-failed")).toMatch(/^Check that our certificate/);
    const { lastOutcome: _lastOutcome, ...untried } = exampleDelivery;
    expect(wayOut({ ...untried, tries: 0 }).en).toMatch(/earlier delivery/);
    const { certificateId: _certificateId, ...notice } = exampleDelivery;
    expect(wayOut({ ...notice, state: "stopped", lastOutcome: "validation-error" }).en).toMatch(/in another way/);
    for (const state of ["done", "not-needed"] as const)
      expect(wayOut({ ...exampleDelivery, state }).en).toMatch(/nothing more/);
    const replaced = { state: "not-needed", lastOutcome: "certificate-replaced" } as const;
    expect(wayOut({ ...exampleDelivery, ...replaced }).en).toMatch(/you can try now/);
  });
});
