import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { isSent, type Method } from "@/lib/auth/flow/methods";
import { flowOrStart } from "@/lib/auth/flow/flow-or-start";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { SignInSteps } from "../../sign-in-steps";
import { CodeForm } from "./code-form";
import { NotReceived } from "./not-received";
import { PasskeyStep } from "./passkey-step";
import { RecoveryForm } from "./recovery-form";
import { WhereFrom } from "./where-from";

/** Where somebody belongs who comes back here after the step is done. */
const afterwards = { signIn: paths.signInDevice, reset: paths.newPassword, confirm: paths.signIn };

const titles: Partial<Record<Method, "verify.recoveryTitle" | "verify.passkeyTitle">> = {
  recoveryCode: "verify.recoveryTitle",
  passkey: "verify.passkeyTitle",
};

export const generateMetadata = titled("signIn", "verify.title");

/** The second step, whatever it is for: signing in, a new password, or showing that it is still the same person. */
export default async function VerifyPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const flow = await flowOrStart(language);
  if (flow.stage === "secondFactorOk") redirect(inLanguage(language, afterwards[flow.purpose]));
  const words = await getTranslations("signIn");
  const common = { ...(await formWords()), continue: words("continue") };
  return (
    <SignInSteps step="confirm" purpose={flow.purpose}>
      <h1>{words(titles[flow.method] ?? "verify.title")}</h1>
      {"sent" in (await searchParams) ? (
        <Notice tone="success">
          <p>{words("verify.sentAgain")}</p>
        </Notice>
      ) : null}
      <p className="lead">
        <WhereFrom flow={flow} />
      </p>
      {flow.method === "passkey" ? (
        <PasskeyStep />
      ) : flow.method === "recoveryCode" ? (
        <RecoveryForm words={{ ...common, recoveryCode: words("verify.recoveryCode"), recoveryHint: words("verify.recoveryHint") }} />
      ) : (
        <CodeForm words={{ ...common, code: words("verify.code"), codeHint: words("verify.codeHint") }} />
      )}
      {flow.method === "passkey" ? null : <p className="meta">{words("verify.neverShare")}</p>}
      {isSent(flow.method) || flow.method === "totp" ? <NotReceived sent={isSent(flow.method)} /> : null}
      <p className="cluster">
        <a className="more" href={inLanguage(language, paths.signInMethod)}>
          {words("verify.anotherWay")}
        </a>
        {flow.purpose === "signIn" ? (
          <a className="more" href={inLanguage(language, paths.signIn)}>
            {words("verify.startAgain")}
          </a>
        ) : null}
      </p>
    </SignInSteps>
  );
}
