"use server";
import { getLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { thisVisit } from "@/lib/auth/browser/visit";
import { endOtherSessions } from "@/lib/auth/commands/sessions/end-other-sessions";
import { reportSuspicion } from "@/lib/auth/commands/protection/report-suspicion";
import { requireSession } from "@/lib/auth/require";
import { reportStep, suspicionReport } from "@/lib/auth/schema";
import { inLanguage, paths, type Language } from "@/lib/paths";

export const signOutFirst = formAction(reportStep, async (actor, { event }) => {
  await endOtherSessions(actor, { sessionId: (await requireSession()).id, visit: await thisVisit() }, { forget: true });
  redirect(inLanguage(await getLocale(), paths.reportActivity(event, "password")));
});

export const sendReport = formAction(suspicionReport, async (actor, report) => {
  const language = (await getLocale()) as Language;
  const { id } = await reportSuspicion(actor, report, { language, visit: await thisVisit() });
  redirect(inLanguage(language, paths.activityReported(id)));
});
