import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { readNewAccount } from "@/lib/auth/sign-up/read-new-account";
import { requireSignUp } from "@/lib/auth/sign-up/require-sign-up";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { CreateSteps } from "../create-steps";
import { goOnWithout } from "./actions";
import { PhoneForm } from "./phone-form";

export const generateMetadata = titled("createAccount", "phone.title");

export default async function PhonePage({ params }: PageProps) {
  const signUp = await requireSignUp("phone", await pageLanguage(params));
  const { hasPassword } = await readNewAccount(signUp);
  const words = await getTranslations("createAccount");
  const contact = await getTranslations("contactDetails");
  const common = await formWords();
  return (
    <CreateSteps step="phone">
      <h1>{words("phone.title")}</h1>
      <p className="lead">{words("phone.lead")}</p>
      <p>{words(hasPassword ? "phone.why" : "phone.whyPasskey")}</p>
      <PhoneForm words={{ ...common, label: contact("phone.field"), hint: contact("phone.hint"), button: words("phone.button") }} />
      <ButtonForm action={goOnWithout} variant="quiet" words={common}>
        {words("phone.skip")}
      </ButtonForm>
    </CreateSteps>
  );
}
