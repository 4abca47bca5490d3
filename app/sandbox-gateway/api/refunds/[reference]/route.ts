import { gatewayRoute } from "@/lib/payments/sandbox/gateway-route";
import { showRefund } from "@/lib/payments/sandbox/refunds";

export const GET = gatewayRoute<{ reference: string }>((_request, { reference }) => showRefund(reference));
