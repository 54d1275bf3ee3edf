import fc from "fast-check";
import { expect, it } from "vitest";
import { deliveryId, parseDeliveryId } from "../../../../functions/certificate/model/delivery.ts";

it("names a delivery so that the name leads back to it, and nonsense to none", () => {
  const name = fc.stringMatching(/^[A-Za-z0-9#.:_-]{1,40}$/);
  fc.assert(
    fc.property(name, name, fc.integer({ min: 1, max: 999_999 }), fc.string(), (subject, recipient, sequence, any) => {
      const delivery = { subject, recipient, sequence };
      expect(parseDeliveryId(deliveryId(delivery))).toEqual(delivery);
      const parsed = parseDeliveryId(any);
      if (parsed !== undefined) expect(String(parsed.sequence)).toMatch(/^\d{1,6}$/u);
    }),
  );
});
