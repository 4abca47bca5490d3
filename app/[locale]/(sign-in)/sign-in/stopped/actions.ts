"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { nothing } from "@/lib/auth/schema";
import { changeUnconfirmedAddress } from "@/lib/auth/unconfirmed/change-unconfirmed-address";
import { findStopped } from "@/lib/auth/unconfirmed/find-stopped";
import { resendConfirmation } from "@/lib/auth/unconfirmed/resend-confirmation";
import { newAddress } from "@/lib/auth/ways-back/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "stopped-posts", points: 30, seconds: 60 };

const stoppedOrStart = async (language: string) => (await findStopped()) ?? redirect(`${inLanguage(language, paths.signIn)}?over`);

export const resendLink = publicAction(nothing, limit, async () => {
  const language = await getLocale();
  await resendConfirmation(await stoppedOrStart(language));
  redirect(`${inLanguage(language, paths.signInStopped)}?sent`);
});

export const changeAddress = publicAction(newAddress, limit, async (_actor, { email }) => {
  const language = await getLocale();
  await changeUnconfirmedAddress(await stoppedOrStart(language), email);
  redirect(`${inLanguage(language, paths.signInStopped)}?sent`);
});
