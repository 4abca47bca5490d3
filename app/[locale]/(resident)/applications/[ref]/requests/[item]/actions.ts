"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { answerRequest } from "@/lib/applications/commands/answer-request";
import { requestReply } from "@/lib/applications/schema";
import { inLanguage, paths } from "@/lib/paths";

export const answer = formAction(requestReply, async (actor, reply) => {
  await answerRequest(actor, reply);
  redirect(`${inLanguage(await getLocale(), paths.application(reply.ref))}?answered`);
});
