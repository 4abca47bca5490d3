import { showCharge } from "@/lib/payments/sandbox/gateway";
import { gatewayRoute } from "@/lib/payments/sandbox/gateway-route";

export const GET = gatewayRoute<{ id: string }>((_request, { id }) => showCharge(id));
