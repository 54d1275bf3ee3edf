import { expect, it } from "vitest";
import { deliverDue } from "../../../functions/recipients/deliver-due.ts";
import type { DeliveryPorts } from "../../../functions/recipients/deliver-due.ts";
import { aSentCertificate } from "../../fixtures/steps.ts";
import { aWorld } from "../../fixtures/world.ts";

it("is told that a delivery has stopped, also where the function dies as soon as that is kept", async () => {
  const world = await aWorld();
  const subject = `C#${await aSentCertificate(world)}`;
  const { deliveries } = world.stores;
  const told: string[] = [];
  const ports: DeliveryPorts = {
    deliveries: Object.assign(Object.create(deliveries) as typeof deliveries, {
      inOrder: deliveries.inOrder.bind(deliveries),
      keep: async (...given: Parameters<typeof deliveries.keep>) => {
        await deliveries.keep(...given);
        throw new Error("killed");
      },
    }),
    breaker: { admit: async () => ({ isAdmitted: true }), learn: async () => false },
    tryOnce: async () => ({ kind: "stopped", reason: "validation-error" }),
    wakeAt: async () => undefined,
    whenChanged: async () => undefined,
    now: world.clock.now,
    log: (code) => void told.push(code),
    timeScale: 1,
  };
  await expect(deliverDue(subject, "FKASSA", ports)).rejects.toThrow("killed");
  expect((await deliveries.listOf(subject)).values.map(({ state }) => state)).toEqual(["stopped"]);
  expect(told).toContain("delivery-stopped");
});
