import { keyedHash } from "@/lib/crypto/token";

/** How long a mailed code to a guardian opens something. */
export const CODE_MINUTES = 10;

export const consentCodeHash = (consentId: string, code: string) => keyedHash("consentCode", consentId, code);
