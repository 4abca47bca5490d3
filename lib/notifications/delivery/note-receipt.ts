import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/as-actor";
import { fallBack } from "@/lib/notifications/delivery/fall-back";
import type { TextReceipt } from "@/lib/notifications/schema";
import { deliveryWorkflow } from "@/lib/notifications/workflow";

/**
 * What became of a text message that was handed over. One that never arrives goes on to the next address, or to a person, as one that was
 * refused at once does. The same receipt again changes nothing. False while the message is still in hand: the gateway says it again.
 */
export const noteReceipt = ({ id, status: said }: TextReceipt) =>
  asSystem("noteReceipt", async (db): Promise<boolean> => {
    const delivery = await db.delivery.findFirst({
      where: { id, channel: "sms" },
      select: {
        ...{ id: true, status: true, rung: true, event: true },
        ...{ accountId: true, notificationId: true, notifiedAt: true, insteadOfId: true },
      },
    });
    if (delivery?.status === "sending") return false;
    if (delivery?.status !== "sent") return true;
    const status = deliveryWorkflow.next(said === "delivered" ? "arrive" : "bounce", "sent");
    const failure = said === "failed" ? { failure: "refused" } : {};
    const { count } = await db.delivery.updateMany({ where: { id, status: "sent" }, data: { status, ...failure, updatedAt: now() } });
    if (count && said === "failed")
      await fallBack(db, { ...delivery, told: { kind: "one" } }, { is: "refusal", refusal: "refused", reply: "" });
    return true;
  });
