/** What a payment provider is to the portal. It is asked over the network and believed only in what it says itself, never in a return address. */
export type PaymentProvider = {
  name: string;
  /** Opens a charge; the same reference gives the same charge. Throws when the provider cannot be reached. */
  start(charge: NewCharge): Promise<Charge & { payUrl: string }>;
  /** What the provider knows of a charge; undefined when it knows none of that name. Throws when it cannot be reached. */
  find(providerRef: string): Promise<Charge | undefined>;
  /** The charge that was opened under our reference, if its opening ever arrived. */
  findByReference(reference: string): Promise<Charge | undefined>;
  /** Ends an open charge, so that it can no longer be paid. Resolves to what it is then: it may have been paid just before. */
  cancel(providerRef: string): Promise<Charge>;
  /** Sends money back; the same reference gives the same refund. */
  refund(providerRef: string, refund: { reference: string; amountCents: bigint; currency: string }): Promise<ProviderRefund>;
  findRefund(reference: string): Promise<ProviderRefund | undefined>;
  /** Charges that changed within the span, a page at a time: the provider's own books. */
  listChanged(span: { from: Date; until: Date }, after?: string): Promise<{ charges: Charge[]; next?: string }>;
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

/** `processing`: the bank has it; neither paid nor declined yet. */
export type ChargeStatus = "open" | "processing" | "paid" | "declined" | "cancelled" | "expired";
export type Charge = {
  providerRef: string;
  reference: string;
  status: ChargeStatus;
  /** As the provider booked it, which may differ from what we asked for. */
  amountCents: bigint;
  currency: string;
};
export type ProviderRefund = { providerRef: string; status: "submitted" | "success" | "error"; amountCents: bigint };
