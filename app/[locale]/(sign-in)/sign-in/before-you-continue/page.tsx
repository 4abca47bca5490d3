import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { findFlow } from "@/lib/auth/flow/find-flow";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { SignInSteps } from "../../sign-in-steps";
import { DeviceForm } from "./device-form";

export const generateMetadata = titled("signIn", "device.title");

/** Only on a browser that is new to the account, or when the terms have changed: an interruption wears off. */
export default async function BeforeYouContinuePage({ params }: PageProps) {
  const language = await pageLanguage(params);
  const flow = await findFlow();
  if (flow?.stage !== "secondFactorOk" || flow.purpose !== "signIn") redirect(`${inLanguage(language, paths.signIn)}?over`);
  const words = await getTranslations("signIn");
  const names = ["question", "private", "privateHint", "shared", "sharedHint"] as const;
  const asked = Object.fromEntries(names.map((name) => [name, words(`device.${name}`)])) as Record<(typeof names)[number], string>;
  // Staff show who they are every time, and a passkey is quicker than being remembered.
  const mayRemember = flow.kind === "resident" && flow.methods.includes("password");
  const remember = mayRemember ? { remember: words("device.remember"), rememberHint: words("device.rememberHint") } : {};
  return (
    <SignInSteps step="device">
      <h1>{words("device.title")}</h1>
      <p className="lead">{words("device.lead")}</p>
      <DeviceForm words={{ ...(await formWords()), ...asked, ...remember, continue: words("continue") }} />
      <p className="meta">
        {words.rich("device.recorded", {
          privacy: (text) => <a href={inLanguage(language, paths.privacy)}>{text}</a>,
        })}
      </p>
    </SignInSteps>
  );
}
