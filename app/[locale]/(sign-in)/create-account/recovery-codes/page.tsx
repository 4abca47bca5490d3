import { getTranslations } from "next-intl/server";
import { RecoveryCodes } from "@/components/auth/recovery-codes";
import { shownCodes } from "@/lib/auth/browser/shown-codes";
import { readNewAccount } from "@/lib/auth/sign-up/read-new-account";
import { requireSignUp } from "@/lib/auth/sign-up/require-sign-up";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { recoveryCodeWords } from "@/lib/i18n/recovery-code-words";
import { inLanguage, paths } from "@/lib/paths";
import { CreateSteps } from "../create-steps";
import { RenewForm, SavedForm } from "./saved-form";

export const generateMetadata = titled("createAccount", "codes.title");

export default async function RecoveryCodesPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const signUp = await requireSignUp("recovery-codes", language);
  const codes = signUp.accountId && (await shownCodes(signUp.accountId));
  const { hasPassword } = await readNewAccount(signUp);
  const words = await getTranslations("createAccount");
  const common = await formWords();
  return (
    <CreateSteps step="codes">
      <h1>{words("codes.title")}</h1>
      <p className="lead">{words(hasPassword ? "codes.lead" : "codes.leadPasskey")}</p>
      {codes ? (
        <>
          <p>{words("codes.once")}</p>
          <RecoveryCodes codes={codes} file={inLanguage(language, paths.recoveryCodesFile)} words={await recoveryCodeWords()} />
          <SavedForm words={{ ...common, saved: words("codes.saved"), savedHint: words("codes.savedHint"), button: words("continue") }} />
        </>
      ) : (
        <>
          <p>{words("codes.gone")}</p>
          <RenewForm words={{ ...common, button: words("codes.renew") }} />
        </>
      )}
    </CreateSteps>
  );
}
