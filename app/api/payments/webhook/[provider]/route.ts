import { receiveWebhook } from "@/lib/payments/commands/receive-webhook";
import { readText } from "@/lib/forms/read-text";
import { route } from "@/lib/route";

const LARGEST = 64 * 1024;

/** A provider's event: believed for its signature over the raw body, kept once, looked into by a job. */
export const POST = route<{ provider: string }>({ for: "machine" }, async (request, _actor, { provider }) => {
  const body = await readText(request, LARGEST);
  const kept = body !== undefined && (await receiveWebhook(provider, body, request.headers));
  return new Response(null, { status: kept ? 200 : 400, headers: { "cache-control": "no-store" } });
});
