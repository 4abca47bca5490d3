import { COSEALG } from "@simplewebauthn/server/helpers";

/** Signatures that we take, the most common first. */
export const algorithms: number[] = [COSEALG.ES256, COSEALG.EdDSA, COSEALG.RS256];
