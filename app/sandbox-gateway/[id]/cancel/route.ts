import { endCharge, requireSandbox } from "@/lib/payments/sandbox/gateway";
import { route, seeOther } from "@/lib/route";

const limit = { name: "sandbox-cancel", points: 60, seconds: 60 };

export const POST = route<{ id: string }>({ for: "anyone", limit }, async (_request, _actor, { id }) => {
  requireSandbox();
  const { returnUrl } = await endCharge(id, "cancelled");
  return seeOther(returnUrl);
});
