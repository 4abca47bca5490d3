import { redirect } from "next/navigation";
import { findSignUp, type SignUp } from "@/lib/auth/sign-up/find-sign-up";
import { mayOpen, stepOf, type SignUpStep } from "@/lib/auth/sign-up/steps";
import { inLanguage, paths } from "@/lib/paths";

/** The account that is being created here, for the page or the form of one step; else the person goes to the step they are at. */
export async function requireSignUp(step: SignUpStep, language: string): Promise<SignUp> {
  const signUp = await findSignUp();
  if (!signUp) redirect(`${inLanguage(language, paths.createAccount)}?over`);
  if (!mayOpen(step, signUp)) redirect(inLanguage(language, paths.createAccountStep(stepOf(signUp))));
  return signUp;
}
