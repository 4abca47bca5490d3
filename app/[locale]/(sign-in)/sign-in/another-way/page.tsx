import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { listMethods } from "@/lib/auth/flow/list-methods";
import { flowOrStart } from "@/lib/auth/flow/flow-or-start";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { SignInSteps } from "../../sign-in-steps";
import { MethodForm } from "./method-form";

export const generateMetadata = titled("signIn", "anotherWay.title");

/** Every second step the account has, the strongest first; the one in use is chosen already. */
export default async function AnotherWayPage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const flow = await flowOrStart(language);
  if (flow.stage === "secondFactorOk") redirect(inLanguage(language, paths.signInVerify));
  const words = await getTranslations("signIn");
  const open = await listMethods(flow);
  return (
    <SignInSteps step="confirm" purpose={flow.purpose}>
      <h1>{words("anotherWay.title")}</h1>
      <MethodForm
        chosen={flow.method}
        options={open.map((method) => ({
          value: method,
          label: words(`anotherWay.${method}.label`),
          hint: words(`anotherWay.${method}.hint`, { digits: flow.phoneHint ?? "" }),
        }))}
        words={{ ...(await formWords()), question: words("anotherWay.question"), continue: words("continue") }}
      />
      {open.length < 2 ? <p>{words("anotherWay.onlyOne")}</p> : null}
      <p>
        <a className="more" href={inLanguage(language, paths.lostAccess)}>
          {words("anotherWay.none")}
        </a>
      </p>
    </SignInSteps>
  );
}
