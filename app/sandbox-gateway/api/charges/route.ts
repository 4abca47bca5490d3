import { newCharge, openCharge, requireGatewayKey } from "@/lib/payments/sandbox/gateway";
import { route } from "@/lib/route";

export const POST = route({ for: "machine" }, async (request) => {
  requireGatewayKey(request.headers);
  return Response.json(await openCharge(newCharge.parse(await request.json())));
});
