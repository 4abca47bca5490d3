import { changedSpan, listCharges, newCharge, openCharge } from "@/lib/payments/sandbox/gateway";
import { gatewayRoute } from "@/lib/payments/sandbox/gateway-route";

export const POST = gatewayRoute(async (request) => openCharge(newCharge.parse(await request.json())));

export const GET = gatewayRoute((request) => listCharges(changedSpan.parse(Object.fromEntries(new URL(request.url).searchParams))));
