import { log } from "@/lib/log";
import type { PaymentProvider } from "@/lib/payments/provider";

/** Ends a charge whose page nobody was shown. That it cannot be reached now does no harm: without its address nobody pays it. */
export async function endUnseen(provider: PaymentProvider, { reference }: { reference: string }) {
  try {
    const charge = await provider.findByReference(reference);
    if (charge?.status === "open") await provider.cancel(charge.providerRef);
  } catch (error) {
    log().warn({ err: error, reference }, "a charge that nobody sees stays open");
  }
}
