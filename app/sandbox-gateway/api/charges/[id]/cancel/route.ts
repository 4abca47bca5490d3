import { decideCharge, requireGatewayKey } from "@/lib/payments/sandbox/gateway";
import { route } from "@/lib/route";

export const POST = route<{ id: string }>({ for: "machine" }, async (request, _actor, { id }) => {
  requireGatewayKey(request.headers);
  return Response.json(await decideCharge(id, "cancelled"));
});
