import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

export type Mail = Email & { recipients: string[]; receivedAt: Date };

/** A real SMTP server that keeps what it is handed. Each mail is handed on once: the second code is the second mail. */
export async function openMailbox() {
  const unread: Mail[] = [];
  const arrivals = new EventTarget();
  const refused = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo({ address }, _session, done) {
      done(refused.has(address.toLowerCase()) ? Object.assign(new Error("5.1.1 no such mailbox"), { responseCode: 550 }) : undefined);
    },
    onData(stream, { envelope }, done) {
      void buffer(stream)
        .then(PostalMime.parse)
        .then(
          (email) => {
            unread.push({ ...email, recipients: envelope.rcptTo.map(({ address }) => address.toLowerCase()), receivedAt: new Date() });
            arrivals.dispatchEvent(new Event("mail"));
            done();
          },
          (error: Error) => done(error),
        );
    },
  });
  server.on("error", () => {}); // a sender that was killed in the middle of a mail; it sends it again
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");

  function take(to: string, fits: (mail: Mail) => boolean) {
    const index = unread.findIndex((mail) => mail.recipients.includes(to.toLowerCase()) && fits(mail));
    return index < 0 ? undefined : unread.splice(index, 1)[0];
  }

  return {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    /** The oldest mail to an address, that fits and was not yet handed on; waits for it up to 15 seconds. */
    async waitFor(to: string, fits: (mail: Mail) => boolean = () => true): Promise<Mail> {
      for (const deadline = Date.now() + 15_000; Date.now() < deadline; await arrival(arrivals, deadline - Date.now())) {
        const mail = take(to, fits);
        if (mail) return mail;
      }
      const others = unread.map((mail) => `${mail.recipients.join(", ")}: ${mail.subject}`).join("; ");
      throw new Error(`No such mail to ${to} within 15 seconds. Unread: ${others || "none"}.`);
    },
    /** From now on there is no such mailbox. */
    refuse: (address: string) => void refused.add(address.toLowerCase()),
    /** What was sent to an address and not handed on, for tests that nothing was sent. */
    unreadTo: (to: string) => unread.filter((mail) => mail.recipients.includes(to.toLowerCase())),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

const arrival = (arrivals: EventTarget, ms: number) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, Math.max(ms, 0));
    arrivals.addEventListener("mail", () => (clearTimeout(timer), resolve()), { once: true });
  });

export type Mailbox = Awaited<ReturnType<typeof openMailbox>>;
