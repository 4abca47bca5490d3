import type { Localised } from "@/lib/city/localised";
import type { Answers } from "@/lib/services/answers";

/** What was sealed when it was sent (send-application.ts); its hash is `sentHash`. */
export type Sent = {
  service: string;
  version: number;
  answers: Answers;
  files: { kind: string; file: string; name: string; sha256: string }[];
  declaration: Localised;
  consent?: { name: string; signedName: string; at: string; about: string };
};

/** As the database gives it back; never changed since. */
export const sentOf = ({ sent }: { sent: unknown }): Sent => sent as Sent;
