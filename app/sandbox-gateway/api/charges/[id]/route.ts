import { requireGatewayKey, showCharge } from "@/lib/payments/sandbox/gateway";
import { route } from "@/lib/route";

export const GET = route<{ id: string }>({ for: "machine" }, async (request, _actor, { id }) => {
  requireGatewayKey(request.headers);
  return Response.json(await showCharge(id));
});
