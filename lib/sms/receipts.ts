import { isSignedBody } from "@/lib/crypto/signed-body";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";

/** What the gateway and the city share: the password in SMS_URL. Without one nobody can sign a receipt, and none is asked for. */
const gatewayKey = () => decodeURIComponent(new URL(env().SMS_URL || "none:").password);

/** Where the gateway says what became of a text message; undefined when it could not prove who it is. */
export const receiptAddress = () => (gatewayKey() ? env().APP_ORIGIN + paths.textReceipts : undefined);

export const isOfGateway = (body: string, header: string | null) => isSignedBody(gatewayKey(), body, header, Date.now() / 1000);
