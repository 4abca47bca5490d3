import { getTranslations } from "next-intl/server";
import { readNewAccount } from "@/lib/auth/sign-up/read-new-account";
import { requireSignUp } from "@/lib/auth/sign-up/require-sign-up";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { CreateSteps } from "../create-steps";
import { EnterForm } from "./enter-form";
import { Protection } from "./protection";

export const generateMetadata = titled("createAccount", "done.title");

export default async function DonePage({ params }: PageProps) {
  const account = await readNewAccount(await requireSignUp("done", await pageLanguage(params)));
  const { username, email, hasPassword } = account;
  const words = await getTranslations("createAccount");
  const name = (text: string) => (
    <b className="break">
      <bdi dir="ltr">{text}</bdi>
    </b>
  );
  return (
    <CreateSteps step="done">
      <h1>{words("done.title")}</h1>
      <p className="lead">
        {words.rich(hasPassword ? "done.lead" : "done.leadPasskey", { username: () => name(username), email: () => name(email) })}
      </p>
      <EnterForm
        words={{ ...(await formWords()), button: words("done.button") }}
        more={[
          ...(hasPassword ? [{ to: "passkey" as const, text: words("done.addPasskey") }] : []),
          { to: "app", text: words("done.addApp") },
        ]}
      >
        <h2>{words("done.protects")}</h2>
        <Protection account={account} />
        <h2>{words("done.safer")}</h2>
        <p>{words(hasPassword ? "done.saferText" : "done.saferTextPasskey")}</p>
      </EnterForm>
    </CreateSteps>
  );
}
