import type { DKIMOptions } from "nodemailer";
import type { Env } from "@/lib/env";

/** What RFC 6376, section 5.4.1, names, and both lines of the one-click way out, which RFC 8058, section 4, wants signed. */
const signed = [
  ...["From", "Reply-To", "Subject", "Date", "Message-ID", "To", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"],
  ...["Auto-Submitted", "List-Unsubscribe", "List-Unsubscribe-Post"],
];

type Settings = Pick<Env, "MAIL_DKIM_KEY" | "MAIL_DKIM_SELECTOR" | "MAIL_FROM">;

/** How mail is signed, by the domain that it comes from; undefined where the relay signs it, or nobody does. */
export const dkimOf = ({ MAIL_DKIM_KEY, MAIL_DKIM_SELECTOR, MAIL_FROM }: Settings): DKIMOptions | undefined =>
  MAIL_DKIM_KEY
    ? {
        domainName: MAIL_FROM.replace(/^.*@|>$/g, ""),
        keySelector: MAIL_DKIM_SELECTOR!,
        privateKey: MAIL_DKIM_KEY,
        headerFieldNames: signed.join(":"),
      }
    : undefined;
