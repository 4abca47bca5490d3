import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { currentSession } from "@/lib/auth/session";
import { formWords } from "@/lib/i18n/form-words";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths, safeNext } from "@/lib/paths";
import { homeOf } from "@/lib/auth/flow/home-of";
import { findService } from "@/lib/services/catalogue";
import { SignInSteps } from "../sign-in-steps";
import { SignInByPasskey } from "./sign-in-by-passkey";
import { SignInForm } from "./sign-in-form";

export const generateMetadata = titled("signIn");

/** What the way here asks to be said, by the name of its mark in the address. */
const notices = ["signed-out", "ended", "kept", "over"] as const;

const troubles = [
  { key: "password", path: paths.forgotPassword },
  { key: "username", path: paths.forgotUsername },
  { key: "browser", path: paths.helpBrowser },
  { key: "guide", path: paths.helpTopic("sign-in") },
  { key: "track", path: paths.track },
] as const;

/** The service that somebody was about to apply for. */
const serviceBegunAt = (next: string) => findService(/\/applications\/new\/([a-z-]{1,80})$/.exec(next)?.[1] ?? "");

export default async function SignInPage({ params, searchParams }: PageProps) {
  const language = await pageLanguage(params);
  const query = await searchParams;
  const session = await currentSession();
  if (session) redirect(homeOf(session, language, one(query.next)));
  const words = await getTranslations("signIn");
  const next = safeNext(one(query.next));
  const notice = notices.find((name) => name in query);
  const service = serviceBegunAt(next);
  return (
    <SignInSteps step="who">
      <h1>{words("title")}</h1>
      {notice ? (
        <Notice tone={notice === "signed-out" ? "success" : "info"}>
          <p>{words(`notice.${notice}`)}</p>
        </Notice>
      ) : null}
      {service && !notice ? (
        <Notice>
          <p>{words.rich("applying", { service: service.name[language], b: (text) => <b>{text}</b> })}</p>
        </Notice>
      ) : null}
      <p className="lead">{words("lead")}</p>
      <p>
        {words.rich("newHere", {
          create: (text) => <a href={`${inLanguage(language, paths.createAccount)}?next=${encodeURIComponent(next)}`}>{text}</a>,
        })}
      </p>
      <SignInForm
        next={next}
        words={{
          ...(await formWords()),
          identifier: words("identifier"),
          password: words("password"),
          show: words("show"),
          continue: words("continue"),
        }}
      />
      <SignInByPasskey next={next} />
      <ul className="plain-list">
        {troubles.map(({ key, path }) => (
          <li key={key}>
            <a className="more" href={inLanguage(language, path)}>
              {words(`trouble.${key}`)}
            </a>
          </li>
        ))}
      </ul>
    </SignInSteps>
  );
}
