import { AuthError } from "next-auth";
import { redirect } from "next/navigation";
import { lookCookie } from "@/lib/account/commands/look-cookie";
import { dropCookie, readCookie } from "@/lib/auth/browser/cookies";
import type { DeviceAnswer } from "@/lib/auth/commands/sign-in/consume-flow";
import type { Flow } from "@/lib/auth/flow/find-flow";
import { signIn } from "@/lib/auth/next-auth";
import { inLanguage, paths } from "@/lib/paths";

/** Has next-auth turn the finished flow into a session, and goes where the person wanted to go. */
export async function finishSignIn(flow: Flow, device: DeviceAnswer, language: string, remember = false): Promise<never> {
  const provider = flow.methods.includes("password") ? "credentials" : "webauthn";
  try {
    await signIn(provider, { flow: (await readCookie("flow")) ?? "", device, remember: remember ? "yes" : "", redirect: false });
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    redirect(`${inLanguage(language, paths.signIn)}?over`);
  }
  await dropCookie("flow");
  await dropCookie("callback-url"); // next-auth's; where to go is ours to know
  await lookCookie(flow.look);
  // The sign-in page knows the new session and its first page; here the request has still the old cookies.
  redirect(`${inLanguage(language, paths.signIn)}?next=${encodeURIComponent(flow.next)}`);
}
