/** What a payment provider is to the portal. It is asked over the network and believed only in what it says itself, never in a return address. */
export type PaymentProvider = {
  name: string;
  /** Opens a charge; the same reference gives the same charge. Throws when the provider cannot be reached. */
  start(charge: NewCharge): Promise<{ providerRef: string; payUrl: string }>;
  /** What the provider knows of a charge. */
  find(providerRef: string): Promise<Charge>;
  /** Ends an open charge, so that it can no longer be paid. Resolves to what it is then: it may have been paid just before. */
  cancel(providerRef: string): Promise<Charge>;
  /** The event of a webhook, or undefined when the signature does not fit or is too old. */
  readWebhook(body: string, headers: Headers): { eventId: string; providerRef: string } | undefined;
};

export type NewCharge = {
  reference: string;
  description: string;
  amountCents: bigint;
  currency: string;
  returnUrl: string;
  webhookUrl: string;
  language: string;
};

export type Charge = { status: "open" | "paid" | "declined" | "cancelled"; amountCents: bigint; currency: string };
