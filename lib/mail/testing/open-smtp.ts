import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

export type Arrived = Email & { recipient: string };

/**
 * A real SMTP server that can go away and come back at the same address, and says to some recipients what a test wants:
 * `answers.set("amara@post.example", 550)`.
 */
export async function openSmtp() {
  const arrived: Arrived[] = [];
  const answers = new Map<string, number>();
  let port = 0;
  let server: SMTPServer | undefined;

  async function start() {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["AUTH", "STARTTLS"],
      onRcptTo({ address }, _session, done) {
        const code = answers.get(address);
        done(code ? Object.assign(new Error(`5.1.1 <${address}> says no`), { responseCode: code }) : undefined);
      },
      onData(stream, { envelope }, done) {
        void buffer(stream)
          .then(PostalMime.parse)
          .then((mail) => (arrived.push({ ...mail, recipient: envelope.rcptTo[0]!.address }), done()), done);
      },
    });
    server.on("error", () => {});
    const listening = server.listen(port, "127.0.0.1");
    await once(listening, "listening");
    port = (listening.address() as AddressInfo).port;
  }
  const stop = () => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));

  await start();
  return {
    url: `smtp://127.0.0.1:${port}`,
    answers,
    start,
    stop,
    to: (address: string) => arrived.filter(({ recipient }) => recipient === address),
  };
}
