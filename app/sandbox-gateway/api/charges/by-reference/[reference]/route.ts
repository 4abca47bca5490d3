import { showChargeOf } from "@/lib/payments/sandbox/gateway";
import { gatewayRoute } from "@/lib/payments/sandbox/gateway-route";

export const GET = gatewayRoute<{ reference: string }>((_request, { reference }) => showChargeOf(reference));
