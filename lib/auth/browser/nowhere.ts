import type { Visit } from "@/lib/auth/browser/visit";

/** For what happens without anybody's browser; apart from it, because jobs run where there are no requests. */
export const nowhere: Visit = { device: "", place: "" };
