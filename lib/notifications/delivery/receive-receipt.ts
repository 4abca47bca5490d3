import { noteReceipt } from "@/lib/notifications/delivery/note-receipt";
import { textReceipt } from "@/lib/notifications/schema";
import { isOfGateway } from "@/lib/sms/receipts";

/** What to answer to a receipt of the gateway for text messages, which is believed for its signature over the raw body: 200, 400 or 409. */
export async function receiveReceipt(body: string | undefined, signature: string | null): Promise<number> {
  if (body === undefined || !isOfGateway(body, signature)) return 400;
  const receipt = textReceipt.safeParse(json(body));
  if (!receipt.success) return 400;
  return (await noteReceipt(receipt.data)) ? 200 : 409;
}

function json(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
