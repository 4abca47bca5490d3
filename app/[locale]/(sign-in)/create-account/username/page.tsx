import { getTranslations } from "next-intl/server";
import { requireSignUp } from "@/lib/auth/sign-up/require-sign-up";
import { proposeUsername } from "@/lib/auth/sign-up/taken";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { CreateSteps } from "../create-steps";
import { UsernameForm } from "./username-form";

export const generateMetadata = titled("createAccount", "username.title");

export default async function UsernamePage({ params }: PageProps) {
  const { facts, email } = await requireSignUp("username", await pageLanguage(params));
  const words = await getTranslations("createAccount");
  return (
    <CreateSteps step="username">
      <h1>{words("username.title")}</h1>
      <p className="lead">{words("username.lead")}</p>
      <UsernameForm
        proposed={facts.username ?? (await proposeUsername(facts.legalName ?? "", email))}
        words={{ ...(await formWords()), label: words("username.label"), hint: words("username.hint"), button: words("continue") }}
      />
    </CreateSteps>
  );
}
