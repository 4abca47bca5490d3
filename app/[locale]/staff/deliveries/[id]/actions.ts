"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { staffAction } from "@/lib/action";
import { retryDelivery, settleDelivery } from "@/lib/notifications/desk/commands";
import { deliveryToRetry, settling } from "@/lib/notifications/schema";
import { inLanguage, paths } from "@/lib/paths";

const back = async (done: string) => redirect(`${inLanguage(await getLocale(), paths.staff.deliveries)}?done=${done}`);

export const settle = staffAction(settling, async (actor, { delivery, how }) => {
  await settleDelivery(actor, delivery, how);
  await back("settled");
});

export const retry = staffAction(deliveryToRetry, async (actor, { delivery }) => {
  await retryDelivery(actor, delivery);
  await back("retried");
});
