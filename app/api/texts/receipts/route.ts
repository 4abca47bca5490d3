import { readText } from "@/lib/forms/read-text";
import { receiveReceipt } from "@/lib/notifications/delivery/receive-receipt";
import { route } from "@/lib/route";

const LARGEST = 4 * 1024;

/** The gateway for text messages says what became of one. */
export const POST = route({ for: "machine" }, async (request) => {
  const status = await receiveReceipt(await readText(request, LARGEST), request.headers.get("x-text-signature"));
  return new Response(null, { status, headers: { "cache-control": "no-store" } });
});
