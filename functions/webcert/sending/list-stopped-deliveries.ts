import type { Certificate } from "../../certificate/model/certificate.ts";
import type { Delivery } from "../../certificate/model/delivery.ts";
import { placeOf } from "../../certificate/model/issuing-place.ts";
import { stoppedBecause } from "../../certificate/model/sending-state.ts";
import { certificateIdOf } from "../../certificate/model/subject.ts";
import { certificateStore, deliveryStore } from "../../certificate/needs.ts";
import { formOf } from "../../certificate/types/json/form-name.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { listStoppedDeliveries } from "./list-stopped-deliveries.contract.ts";

export const listStoppedDeliveriesOperation = operation(
  listStoppedDeliveries,
  (the) => ({ certificates: the(certificateStore), deliveries: the(deliveryStore) }),
  async (input, context, needs) => {
    const page = await needs.deliveries.listStoppedOf(placeOf(context.unit), input);
    const stopped = page.deliveries.flatMap((delivery) => {
      const certificateId = certificateIdOf(delivery.subject);
      return certificateId === undefined ? [] : [{ certificateId, delivery }];
    });
    const heads = await needs.certificates.findAll(stopped.map(({ certificateId }) => certificateId));
    const deliveries = stopped.flatMap(({ certificateId, delivery }) => {
      const certificate = heads.get(certificateId)?.certificate;
      if (certificate === undefined || !isWaitedFor(certificate, delivery)) return [];
      const { recipient, action, messageId, createdAt, settledAt } = delivery;
      return [
        {
          certificateId,
          ...formOf(certificate),
          recipient,
          action,
          ...(messageId === undefined ? {} : { messageId }),
          sentAt: createdAt,
          stoppedAt: settledAt ?? createdAt,
          stoppedBecause: stoppedBecause(delivery),
        },
      ];
    });
    return ok(page.next === undefined ? { deliveries } : { deliveries, next: page.next });
  },
);

/** Whether the recipient should still have it: a certificate that does not count any more it can do without. */
function isWaitedFor({ state, replacedBy }: Certificate, { action }: Delivery): boolean {
  return action !== "register" || (state === "signed" && replacedBy === undefined);
}
