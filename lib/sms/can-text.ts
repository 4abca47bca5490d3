import { env } from "@/lib/env";

/** Text messages leave through a gateway, or stay in the developer outbox; a real city without a gateway has none. */
export const canText = () => Boolean(env().SMS_URL) || env().MODE !== "production";
