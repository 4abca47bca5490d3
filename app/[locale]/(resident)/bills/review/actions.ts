"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { chosenBills } from "@/lib/bills/schema";
import { payBills } from "@/lib/payments/commands/pay-bills";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "pay", points: 30, seconds: 600 };

export const pay = formAction(
  chosenBills,
  async (actor, chosen) => {
    const language = await getLocale();
    const { payment, payUrl } = await payBills(actor, chosen, language);
    redirect(payUrl ?? inLanguage(language, paths.payment(payment)));
  },
  { limit },
);
