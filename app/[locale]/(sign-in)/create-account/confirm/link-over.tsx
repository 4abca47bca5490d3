import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import type { SignUp } from "@/lib/auth/sign-up/find-sign-up";
import { stepOf } from "@/lib/auth/sign-up/steps";
import { inLanguage, paths } from "@/lib/paths";

/** A link that opens nothing any more: where this browser was is one press away. */
export async function LinkOver({ signUp, language }: { signUp: SignUp | undefined; language: string }) {
  const words = await getTranslations("createAccount");
  const start = signUp ? paths.createAccountStep(stepOf(signUp)) : paths.createAccount;
  return (
    <>
      <h1>{words("confirm.over")}</h1>
      <p className="lead">{words("confirm.overText")}</p>
      <div className="button-row">
        <ButtonLink plain href={inLanguage(language, start)}>
          {words(signUp ? "confirm.goOn" : "confirm.startAgain")}
        </ButtonLink>
        <ButtonLink plain variant="quiet" href={inLanguage(language, paths.signIn)}>
          {words("confirm.signIn")}
        </ButtonLink>
      </div>
    </>
  );
}
