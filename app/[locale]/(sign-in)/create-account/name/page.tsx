import { getTranslations } from "next-intl/server";
import { requireSignUp } from "@/lib/auth/sign-up/require-sign-up";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { CreateSteps } from "../create-steps";
import { NameForm } from "./name-form";

export const generateMetadata = titled("createAccount", "name.title");

export default async function NamePage({ params }: PageProps) {
  const { facts } = await requireSignUp("name", await pageLanguage(params));
  const words = await getTranslations("createAccount");
  return (
    <CreateSteps step="name">
      <h1>{words("name.title")}</h1>
      <p className="lead">{words("name.lead")}</p>
      <NameForm
        saved={facts.legalName}
        words={{ ...(await formWords()), label: words("name.label"), hint: words("name.hint"), button: words("continue") }}
      />
    </CreateSteps>
  );
}
