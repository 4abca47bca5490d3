import { NotHandedOver } from "@/lib/mail/not-handed-over";

type SmtpError = Error & { code?: string; command?: string; responseCode?: number; response?: string };

/** What the recipient's side may refuse for good: the recipient, or the mail itself. That it does not know us is no word about them. */
const aboutTheMail = /^(RCPT TO|DATA)/;

/**
 * What an error of nodemailer says about the mail (RFC 5321, 4.2.1): 5xx to the recipient or the text is final, 4xx is not, and a server that
 * is away, or will not talk to us, has said nothing about it. Anything else is a fault of ours and stays what it is.
 */
export function refusalOf(error: unknown): unknown {
  const { code, command = "", responseCode, response = "" } = error as SmtpError;
  if (!code?.startsWith("E")) return error;
  if (!responseCode) return code === "EENVELOPE" ? new NotHandedOver("refused", "", { cause: error }) : new NotHandedOver("unreachable");
  const reply = numbersOf(responseCode, response);
  if (responseCode >= 500 && aboutTheMail.test(command)) return new NotHandedOver("refused", reply);
  return new NotHandedOver(aboutTheMail.test(command) ? "notNow" : "unreachable", reply);
}

/** "550 5.1.1": the reply and, where there is one, the status of RFC 3463. */
const numbersOf = (code: number, response: string) => [code, /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0]].filter(Boolean).join(" ");
