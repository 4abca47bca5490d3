"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { thisVisit } from "@/lib/auth/browser/visit";
import { endOneSession } from "@/lib/auth/commands/sessions/end-one-session";
import { endOtherSessions } from "@/lib/auth/commands/sessions/end-other-sessions";
import { forgetDevice } from "@/lib/auth/commands/sessions/forget-device";
import { requireSession } from "@/lib/auth/require";
import { deviceChoice, nothing, sessionChoice } from "@/lib/auth/schema";
import { inLanguage, paths } from "@/lib/paths";

const back = async (done: "one" | "others" | "device") => redirect(`${inLanguage(await getLocale(), paths.sessions)}?done=${done}`);

export const signOutDevice = formAction(sessionChoice, async (actor, { session }) => {
  await endOneSession(actor, session, await thisVisit());
  await back("one");
});

export const signOutOthers = formAction(nothing, async (actor) => {
  await endOtherSessions(actor, { sessionId: (await requireSession()).id, visit: await thisVisit() });
  await back("others");
});

export const forget = formAction(deviceChoice, async (actor, { device }) => {
  await forgetDevice(actor, device);
  await back("device");
});
