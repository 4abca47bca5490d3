import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Notice } from "@/components/ui/notice";
import { findTypedPhone } from "@/lib/auth/sign-up/find-typed-phone";
import { requireSignUp } from "@/lib/auth/sign-up/require-sign-up";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { CodeForm } from "../code-form";
import { CreateSteps } from "../create-steps";
import { textAgain, typePhoneCode } from "./actions";

export const generateMetadata = titled("createAccount", "phoneCode.title");

export default async function PhoneCodePage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const typed = await findTypedPhone(await requireSignUp("phone-code", language));
  const phone = inLanguage(language, paths.createAccountStep("phone"));
  const words = await getTranslations("createAccount");
  const contact = await getTranslations("contactDetails");
  const common = await formWords();
  const title = <h1>{words("phoneCode.title")}</h1>;
  // No redirect: a form that was posted without scripts would be posted on to the other page.
  if (!typed)
    return (
      <CreateSteps step="phone">
        {title}
        <Notice tone="warning">
          <p>{words("phoneCode.over")}</p>
        </Notice>
        <ButtonLink plain href={phone}>
          {words("phoneCode.change")}
        </ButtonLink>
      </CreateSteps>
    );
  return (
    <CreateSteps step="phone">
      {title}
      {"sent" in (await searchParams) ? (
        <Notice tone="success">
          <p>{words("phoneCode.sentAgain")}</p>
        </Notice>
      ) : null}
      <p className="lead">
        {words.rich("phoneCode.lead", {
          phone: () => (
            <b>
              <bdi dir="ltr">{typed.value}</bdi>
            </b>
          ),
        })}
      </p>
      <CodeForm
        action={typePhoneCode}
        words={{ ...common, code: words("check.code"), codeHint: words("check.codeHint"), button: words("continue") }}
      />
      <p className="meta">{words("check.neverShare")}</p>
      <details>
        <summary className="more">{contact("confirm.notReceived")}</summary>
        <div className="stack">
          <p>{contact("phone.notReceivedText")}</p>
          <ButtonForm action={textAgain} variant="quiet" words={common}>
            {words("phoneCode.resend")}
          </ButtonForm>
        </div>
      </details>
      <p>
        <a className="more" href={phone}>
          {words("phoneCode.change")}
        </a>
      </p>
    </CreateSteps>
  );
}
