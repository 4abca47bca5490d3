"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { cancelPayment } from "@/lib/payments/commands/cancel-payment";
import { paymentChoice } from "@/lib/payments/schema";
import { inLanguage, paths } from "@/lib/paths";

export const giveUp = formAction(paymentChoice, async (actor, { payment }) => {
  await cancelPayment(actor, payment);
  redirect(inLanguage(await getLocale(), paths.payment(payment)));
});
