"use server";
import { getLocale } from "next-intl/server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { sendApplication } from "@/lib/applications/commands/send-application";
import { sending } from "@/lib/applications/schema";
import { canPayBills } from "@/lib/bills/policy";
import { inLanguage, paths } from "@/lib/paths";

/** Sends what the page showed; with a fee, on to its payment, for who may pay: it is sent when that is paid. */
export const send = formAction(sending, async (actor, input) => {
  const { ref, feeBillId } = await sendApplication(actor, input);
  const language = await getLocale();
  // Whoever goes back is not shown a draft that the browser has kept.
  revalidatePath(inLanguage(language, paths.application(ref)), "layout");
  if (!feeBillId) redirect(inLanguage(language, paths.applicationSent(ref)));
  // Whoever may send and not pay sees that its fee waits for somebody who may.
  redirect(inLanguage(language, canPayBills(actor) ? paths.billsReview([feeBillId]) : paths.application(ref)));
});
