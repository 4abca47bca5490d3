"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { findFlow } from "@/lib/auth/flow/find-flow";
import { finishSignIn } from "@/lib/auth/flow/finish-sign-in";
import { devicePrompt } from "@/lib/auth/schema";
import { inLanguage, paths } from "@/lib/paths";

const limit = { name: "device-posts", points: 60, seconds: 60 };

export const answerDevice = publicAction(devicePrompt, limit, async (_actor, { device, remember }) => {
  const language = await getLocale();
  const flow = await findFlow();
  if (flow?.stage !== "secondFactorOk" || flow.purpose !== "signIn") redirect(`${inLanguage(language, paths.signIn)}?over`);
  await finishSignIn(flow, device, language, remember === "yes");
});
