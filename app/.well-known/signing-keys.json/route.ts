import { publicKeys } from "@/lib/crypto/signing/signing-keys";
import { route } from "@/lib/route";

/** The public halves of the keys that sign permits (RFC 8037): for whoever checks without the city. The address stays. */
export const GET = route({ for: "anyone" }, async () =>
  Response.json(
    { keys: publicKeys() },
    { headers: { "content-type": "application/jwk-set+json", "cache-control": "public, max-age=300" } },
  ),
);
