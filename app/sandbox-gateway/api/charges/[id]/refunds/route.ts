import { gatewayRoute } from "@/lib/payments/sandbox/gateway-route";
import { newRefund, openRefund } from "@/lib/payments/sandbox/refunds";

export const POST = gatewayRoute<{ id: string }>(async (request, { id }) => openRefund(id, newRefund.parse(await request.json())));
