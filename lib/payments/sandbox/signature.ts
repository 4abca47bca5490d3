import { keyFor } from "@/lib/crypto/keys";
import { isSignedBody, signBody } from "@/lib/crypto/signed-body";

/** The key that the portal and the sandbox share, as a provider would hand one out. */
export const gatewayKey = () => keyFor("sandbox gateway").toString("base64url");

export const sign = (body: string, seconds: number) => signBody(gatewayKey(), body, seconds);

export const isSigned = (body: string, header: string | null, nowSeconds: number) => isSignedBody(gatewayKey(), body, header, nowSeconds);
