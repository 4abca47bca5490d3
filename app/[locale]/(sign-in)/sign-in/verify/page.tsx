import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { findFlow } from "@/lib/auth/flow/find-flow";
import { maskEmail } from "@/lib/auth/flow/mask-email";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { SignInSteps } from "../../sign-in-steps";
import { CodeForm } from "./code-form";
import { ResendForm } from "./resend-form";

export const generateMetadata = titled("signIn", "verify.title");

export default async function VerifyPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const flow = await findFlow();
  if (!flow) redirect(`${inLanguage(language, paths.signIn)}?over`);
  if (flow.stage === "secondFactorOk") redirect(inLanguage(language, paths.signInDevice));
  const words = await getTranslations("signIn");
  const byMail = flow.method === "email";
  const common = await formWords();
  return (
    <SignInSteps step="confirm">
      <h1>{words("verify.title")}</h1>
      {"sent" in (await searchParams) ? (
        <Notice tone="success">
          <p>{words("verify.sentAgain")}</p>
        </Notice>
      ) : null}
      <p className="lead">
        {byMail ? words.rich("verify.byMail", { email: () => <bdi dir="ltr">{maskEmail(flow.email)}</bdi> }) : words("verify.byApp")}
      </p>
      <CodeForm words={{ ...common, code: words("verify.code"), codeHint: words("verify.codeHint"), continue: words("continue") }} />
      <p className="meta">{words("verify.neverShare")}</p>
      <details>
        <summary className="more">{words(byMail ? "verify.notReceived" : "verify.noApp")}</summary>
        <div className="stack">
          <p>{words(byMail ? "verify.notReceivedText" : "verify.noAppText")}</p>
          {byMail ? <ResendForm words={{ resend: words("verify.resend"), lost: common.lost }} /> : null}
        </div>
      </details>
      <p>
        <a className="more" href={inLanguage(language, paths.signIn)}>
          {words("verify.startAgain")}
        </a>
      </p>
    </SignInSteps>
  );
}
