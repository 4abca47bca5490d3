import { env } from "@/lib/env";
import { DomainError } from "@/lib/errors";
import type { PaymentProvider } from "@/lib/payments/provider";
import { sandboxProvider } from "@/lib/payments/sandbox/provider";

const providers: Record<string, PaymentProvider> = { sandbox: sandboxProvider };

/** The provider in use. Throws a DomainError when the city takes no payments here. */
export function provider(name: string = env().PAYMENTS): PaymentProvider {
  const found = providers[name];
  if (!found) throw new DomainError("payments.off");
  return found;
}
