import { endCharge } from "@/lib/payments/sandbox/gateway";
import { gatewayRoute } from "@/lib/payments/sandbox/gateway-route";

export const POST = gatewayRoute<{ id: string }>((_request, { id }) => endCharge(id, "cancelled"));
