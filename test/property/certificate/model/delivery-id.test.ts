import fc from "fast-check";
import { expect, it } from "vitest";
import { deliveryId, parseDeliveryId } from "../../../../functions/certificate/model/delivery.ts";
import { certificateSubject, noticeSubject } from "../../../../functions/certificate/model/subject.ts";

const id = fc.stringMatching(/^[a-z0-9:_-]{1,64}$/);

it("names a delivery so that the name leads back to it, and nonsense to none", () => {
  const subject = fc.oneof(id.map(certificateSubject), id.map(noticeSubject));
  const recipient = fc.stringMatching(/^[A-Z0-9]{2,20}$/);
  fc.assert(
    fc.property(subject, recipient, fc.integer({ min: 1, max: 999_999 }), fc.string(), (about, to, sequence, any) => {
      const delivery = { subject: about, recipient: to, sequence };
      expect(parseDeliveryId(deliveryId(delivery))).toEqual(delivery);
      const parsed = parseDeliveryId(any);
      if (parsed !== undefined) expect(String(parsed.sequence)).toMatch(/^\d{1,6}$/u);
    }),
  );
});

it.each([
  ["about nothing", { subject: "", recipient: "FKASSA", sequence: 1 }],
  ["about something without an id", { subject: "C#", recipient: "FKASSA", sequence: 1 }],
  ["about what is no certificate", { subject: "SECRET#index", recipient: "FKASSA", sequence: 1 }],
  ["about more than a key holds", { subject: `C#${"a".repeat(3_000)}`, recipient: "FKASSA", sequence: 1 }],
  ["to nobody", { subject: "C#1", recipient: "", sequence: 1 }],
  ["to what is no recipient", { subject: "C#1", recipient: "a#b", sequence: 1 }],
])("takes none for a delivery's that is %s", (_what, delivery) => {
  expect(parseDeliveryId(deliveryId(delivery))).toBeUndefined();
});
