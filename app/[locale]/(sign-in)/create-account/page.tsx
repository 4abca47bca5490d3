import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { homeOf } from "@/lib/auth/flow/home-of";
import { currentSession } from "@/lib/auth/session";
import { findSignUp } from "@/lib/auth/sign-up/find-sign-up";
import { formWords } from "@/lib/i18n/form-words";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths, safeNext } from "@/lib/paths";
import { CreateSteps } from "./create-steps";
import { EmailForm } from "./email-form";

export const generateMetadata = titled("createAccount");

export default async function CreateAccountPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const query = await searchParams;
  const session = await currentSession();
  if (session) redirect(homeOf(session, language, one(query.next)));
  const words = await getTranslations("createAccount");
  const begun = await findSignUp(); // someone who comes back to use another address
  const next = safeNext(one(query.next) ?? begun?.next);
  const signIn = `${inLanguage(language, paths.signIn)}?next=${encodeURIComponent(next)}`;
  return (
    <CreateSteps step="email">
      <h1>{words("title")}</h1>
      {"over" in query ? (
        <Notice>
          <p>{words("over")}</p>
        </Notice>
      ) : null}
      <p className="lead">{words("lead")}</p>
      <EmailForm
        next={next}
        email={begun?.email}
        words={{ ...(await formWords()), label: words("email.label"), hint: words("email.hint"), button: words("continue") }}
      />
      <p>
        {words.rich("haveOne", {
          signIn: (text) => (
            <a className="more" href={signIn}>
              {text}
            </a>
          ),
        })}
      </p>
    </CreateSteps>
  );
}
