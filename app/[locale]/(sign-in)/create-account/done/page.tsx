import { getTranslations } from "next-intl/server";
import { requireSignUp } from "@/lib/auth/sign-up/require-sign-up";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { CreateSteps } from "../create-steps";
import { EnterForm } from "./enter-form";

export const generateMetadata = titled("createAccount", "done.title");

export default async function DonePage({ params }: PageProps) {
  const { facts, email } = await requireSignUp("done", await pageLanguage(params));
  const words = await getTranslations("createAccount");
  const name = (text: string | undefined) => (
    <b className="break">
      <bdi dir="ltr">{text}</bdi>
    </b>
  );
  return (
    <CreateSteps step="done">
      <h1>{words("done.title")}</h1>
      <p className="lead">{words.rich("done.lead", { username: () => name(facts.username), email: () => name(email) })}</p>
      <h2>{words("done.howTitle")}</h2>
      <p>{words("done.how")}</p>
      <EnterForm words={{ ...(await formWords()), button: words("done.button") }} />
    </CreateSteps>
  );
}
