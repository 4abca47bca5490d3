import { kindOf } from "@/lib/notifications/events";
import { paths } from "@/lib/paths";

export type Subject = { event: string; facts: unknown; billId?: string | null; paymentId?: string | null; threadId?: string | null };

/** Where a notification leads: the page of what it is about. */
export function pathOf({ event, facts, billId, paymentId, threadId }: Subject): string {
  const { ref, notice, view } = facts as Record<string, string | undefined>;
  switch (kindOf(event)?.about) {
    case "bill":
      return billId ? paths.bill(billId) : paths.bills;
    case "payment":
      return paymentId ? paths.payment(paymentId) : paths.payments;
    case "thread":
      return threadId ? paths.thread(threadId) : paths.messages;
    case "application":
    case "draft":
      return ref ? paths.application(ref) : paths.applications;
    case "permit":
      return ref ? paths.permit(ref) : paths.applications;
    case "issue":
      return ref ? paths.issue(ref) : paths.notifications;
    case "notice":
      return notice ? paths.notice(notice) : paths.notifications;
    case "queue":
      return view ? `${paths.staff.applications}?view=${view}` : paths.staff.applications;
    default:
      return paths.dashboard;
  }
}
