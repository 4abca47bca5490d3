import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { currentSession } from "@/lib/auth/session";
import { formWords } from "@/lib/i18n/form-words";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths, safeNext } from "@/lib/paths";
import { homeOf } from "@/lib/auth/flow/home-of";
import { SignInSteps } from "../sign-in-steps";
import { SignInForm } from "./sign-in-form";

export const generateMetadata = titled("signIn");

/** What the way here asks to be said, by the name of its mark in the address. */
const notices = ["signed-out", "ended", "kept", "over"] as const;

export default async function SignInPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const query = await searchParams;
  const session = await currentSession();
  if (session) redirect(homeOf(session, language, one(query.next)));
  const words = await getTranslations("signIn");
  const notice = notices.find((name) => name in query);
  return (
    <SignInSteps step="who">
      <h1>{words("title")}</h1>
      {notice ? (
        <Notice tone={notice === "signed-out" ? "success" : "info"}>
          <p>{words(`notice.${notice}`)}</p>
        </Notice>
      ) : null}
      <p className="lead">{words("lead")}</p>
      <SignInForm
        next={safeNext(one(query.next))}
        words={{
          ...(await formWords()),
          identifier: words("identifier"),
          password: words("password"),
          show: words("show"),
          continue: words("continue"),
        }}
      />
      <p>
        <a className="more" href={`${inLanguage(language, paths.help)}#signIn`}>
          {words("trouble")}
        </a>
      </p>
    </SignInSteps>
  );
}
