import { redirect } from "next/navigation";
import { dropCookie } from "@/lib/auth/browser/cookies";
import { writeSessionCookie } from "@/lib/auth/browser/session-cookie";
import { confirmSession } from "@/lib/auth/commands/sessions/confirm-session";
import { findFlow } from "@/lib/auth/flow/find-flow";
import { finishSignIn } from "@/lib/auth/flow/finish-sign-in";
import { isKnownDevice } from "@/lib/auth/flow/is-known-device";
import { currentSession } from "@/lib/auth/session";
import { inLanguage, paths, safeNext } from "@/lib/paths";

/** After the second step: into the session, to the new password, or back to what was to be confirmed. */
export async function goOn(language: string): Promise<never> {
  const flow = await findFlow();
  if (flow?.stage !== "secondFactorOk") redirect(inLanguage(language, flow ? paths.signInVerify : `${paths.signIn}?over`));
  if (flow.purpose === "reset") redirect(inLanguage(language, paths.newPassword));
  if (flow.purpose === "confirm") {
    const session = (await currentSession()) ?? redirect(`${inLanguage(language, paths.signIn)}?ended`);
    await writeSessionCookie(session.id, await confirmSession(flow, session));
    await dropCookie("flow");
    redirect(safeNext(flow.next));
  }
  if (flow.status !== "active") redirect(inLanguage(language, paths.signInStopped));
  if (await isKnownDevice(flow)) await finishSignIn(flow, "known", language);
  redirect(inLanguage(language, paths.signInDevice));
}
