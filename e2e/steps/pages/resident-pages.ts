import { paths } from "@/lib/paths";
import type { Sample } from "./sample";

/** A resident's money, messages and days. */
export const residentPages: Record<string, Sample> = {
  "/bills": { as: "resident", address: () => paths.bills, heading: "Bills" },
  "/bills/[id]": { as: "resident", address: ({ bills }) => paths.bill(bills[0]!.id), heading: /Tester Lane/ },
  "/bills/review": { as: "resident", address: ({ bills }) => paths.billsReview([bills[1]!.id, bills[2]!.id]), heading: "Check and pay" },
  "/calendar": { as: "resident", address: () => paths.calendar, heading: "Calendar" },
  "/dashboard": { as: "resident", address: () => paths.dashboard, heading: "Your dashboard" },
  "/documents": { as: "resident", address: () => paths.documents, heading: "Your documents" },
  "/messages": { as: "resident", address: () => paths.messages, heading: "Messages" },
  "/messages/[id]": { as: "resident", address: (_, { thread }) => paths.thread(thread), heading: "How deep may a porch be?" },
  "/messages/new": { as: "resident", address: ({ bills }) => paths.newMessage({ bill: bills[0]!.id }), heading: "Write to the city" },
  "/notifications": { as: "resident", address: () => paths.notifications, heading: "Notifications" },
  "/notifications/[id]": {
    as: "resident",
    address: (_, { notification }) => paths.notification(notification),
    heading: "We received your payment of $84.20",
  },
  "/payments": { as: "resident", address: () => paths.payments, heading: "Payments" },
  "/payments/[id]": { as: "resident", address: (_, { payment }) => paths.payment(payment), heading: "Payment received" },
  "/payments/[id]/refunds/[refund]": {
    as: "resident",
    address: (_, { payment, refund }) => paths.refund(payment, refund),
    heading: "Refund",
  },
  "/unsubscribe": { as: "anyone", address: () => paths.unsubscribe, heading: "Stop our mails" },
};
