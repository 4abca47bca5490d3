import { newIncident } from "@/lib/front-door/incident";
import { log } from "@/lib/log";
import { NotHandedOver, type Refusal } from "@/lib/mail/not-handed-over";
import { sendMail } from "@/lib/mail/send-mail";
import { compose } from "@/lib/notifications/delivery/compose";
import type { Claimed } from "@/lib/notifications/delivery/claim";
import { sendText } from "@/lib/sms/send-text";

export type Outcome = { is: "sent" } | { is: "ours" } | { is: "refusal"; refusal: Refusal; reply: string };

/** Puts into words and hands over. A mistake of ours in the words is ours, and nobody's address is blamed for it. */
export async function attempt(claimed: Claimed): Promise<Outcome> {
  const { id, to, channel } = claimed;
  if (!to) return { is: "refusal", refusal: "noAddress", reply: "" };
  let written: Awaited<ReturnType<typeof compose>>;
  try {
    written = await compose(claimed);
  } catch (err) {
    log().error({ err, incident: newIncident(), delivery: id }, "a notification has no words");
    return { is: "ours" };
  }
  try {
    if (channel === "sms") await sendText({ to, id, text: written.text });
    else await sendMail({ to, id, ...written });
    return { is: "sent" };
  } catch (error) {
    if (!(error instanceof NotHandedOver)) throw error; // the job comes back, and the mail with it
    return { is: "refusal", refusal: error.refusal, reply: error.reply };
  }
}
