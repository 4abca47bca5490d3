import { faultPoint } from "@/lib/fault-point";
import { asSystem } from "@/lib/db/as-actor";
import { env } from "@/lib/env";
import { now } from "@/lib/clock";
import { date, money } from "@/lib/format";
import { wordsIn } from "@/lib/i18n/words";
import { open } from "@/lib/crypto/seal";
import { sendText } from "@/lib/sms/send-text";
import { sendMail } from "@/lib/mail/send-mail";
import { inLanguage, paths, type Language } from "@/lib/paths";
import { city } from "@/lib/city/city";
import { department } from "@/lib/city/departments";
import type { NotifiedEvent } from "@/lib/notifications/notify";
import { topicOf } from "@/lib/notifications/policy";
import { serviceTitle } from "@/lib/services/catalogue";

/** Sends one notification over one channel; what was sent is not sent again when the job comes back. */
export async function deliver(deliveryId: string) {
  const found = await asSystem("deliver", async (db) => {
    const delivery = await db.delivery.findUniqueOrThrow({ where: { id: deliveryId } });
    if (delivery.status === "sent") return undefined;
    const { notificationId: id, notifiedAt: at, accountId } = delivery;
    const notification = await db.notification.findUniqueOrThrow({ where: { id_at: { id, at } } });
    const account = await db.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { email: true, locale: true, displayName: true, phoneSealed: true },
    });
    await db.delivery.update({ where: { id: deliveryId }, data: { status: "sending", attempts: { increment: 1 }, updatedAt: now() } });
    const phone =
      delivery.channel === "sms" && account.phoneSealed ? open(account.phoneSealed, `account:phone_sealed:${accountId}`) : undefined;
    return { notification, account, channel: delivery.channel, phone };
  });
  if (!found) return;
  try {
    if (found.channel === "email") await sendMail({ to: found.account.email, ...(await written(found)) });
    else if (found.phone) await sendText({ to: found.phone, text: await texted(found) });
  } catch (error) {
    await mark(deliveryId, "temporaryFailure");
    throw error; // the queue tries again
  }
  faultPoint("mail.sent");
  await mark(deliveryId, "sent");
}

/** What, what is at stake and where to go; nothing about the person, no link: the phone may lie on a table. */
async function texted({ notification, account }: Found) {
  const language = account.locale as Language;
  const words = await wordsIn(language, "texts");
  return words(`notice.${notification.event}`, { city: city().name[language], host: new URL(env().APP_ORIGIN).host });
}

type Found = {
  notification: { event: string; facts: unknown; paymentId: string | null; billId: string | null; threadId: string | null };
  account: { email: string; locale: string; displayName: string };
};

async function written({ notification, account }: Found) {
  const language = account.locale as Language;
  const words = await wordsIn(language, "mail");
  const facts = notification.facts as Record<string, string | number>;
  const { officialName, currency } = city();
  const { paymentId, billId, threadId } = notification;
  const path = threadId ? paths.thread(threadId) : paymentId ? paths.payment(paymentId) : billId ? paths.bill(billId) : undefined;
  const queue = facts.view && `${paths.staff.applications}?view=${facts.view}`;
  const application =
    topicOf[notification.event as NotifiedEvent] === "applications" ? pageOf(notification.event, String(facts.ref)) : undefined;
  const link = env().APP_ORIGIN + inLanguage(language, path ?? (queue || application) ?? paths.dashboard);
  const values = {
    ...facts,
    ...(facts.department && { department: department(String(facts.department)).name[language] }),
    ...(facts.service && { service: serviceTitle(String(facts.service), language) }),
    ...(facts.due && { due: date(language, new Date(facts.due), "day", "UTC") }),
    amount: money(language, Number(facts.amountCents ?? 0), currency),
    name: account.displayName,
    city: officialName[language],
    link,
    track: env().APP_ORIGIN + inLanguage(language, paths.track),
  };
  return { subject: words(`${notification.event}.subject`, values), text: words(`${notification.event}.text`, values) };
}

/** An application's, or that of what was issued on it. */
const pageOf = (event: string, ref: string) => (event === "permitEnds" ? paths.permit(ref) : paths.application(ref));

const mark = (id: string, status: "sent" | "temporaryFailure") =>
  asSystem("deliver", async (db) => void (await db.delivery.update({ where: { id }, data: { status, updatedAt: now() } })));
