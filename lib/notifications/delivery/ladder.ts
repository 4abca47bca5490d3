export const rungs = ["primary", "alternate", "phone"] as const;
export type Rung = (typeof rungs)[number];

export const channelOf = (rung: Rung) => (rung === "phone" ? "sms" : "email");

type Fall = {
  tried: readonly string[];
  has: { alternate: boolean; phone: boolean };
  refusal: string;
  urgency: "mustReach" | "atOnce" | "canWait";
};

/**
 * The next address to try: e-mail, the second e-mail, the phone. When no mail leaves at all another address is no help, and nobody's phone
 * rings for what could wait. Undefined after the last.
 */
export const nextRung = ({ tried, has, refusal, urgency }: Fall): Rung | undefined =>
  rungs.find((rung) => {
    if (tried.includes(rung)) return false;
    if (rung === "phone") return has.phone && urgency !== "canWait";
    return refusal !== "unreachable" && (rung === "primary" || has.alternate);
  });
