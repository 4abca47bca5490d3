import { env } from "@/lib/env";
import { DomainError, NotFoundError } from "@/lib/errors";
import type { PaymentProvider } from "@/lib/payments/provider";
import { sandboxProvider } from "@/lib/payments/sandbox/provider";

const providers: Record<string, PaymentProvider> = { sandbox: sandboxProvider };

/** The provider in use, or the named one. Throws a DomainError when the city takes no payments here. */
export function provider(name: string = env().PAYMENTS): PaymentProvider {
  if (name === "off") throw new DomainError("payments.off");
  if (!Object.hasOwn(providers, name)) throw new NotFoundError("no such provider");
  return providers[name]!;
}
