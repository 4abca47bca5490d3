import { getLocale, getTranslations } from "next-intl/server";
import { inLanguage, paths } from "@/lib/paths";

/** The same words as the front door's stand-in, for a change of page inside the signed-in part. */
export async function NotFoundPage() {
  const words = await getTranslations("standIn");
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("404.title")}</h1>
        <p className="lead">{words("404.lead")}</p>
        <p>
          <a className="more" href={inLanguage(await getLocale(), paths.home)}>
            {words("home")}
          </a>
        </p>
      </div>
    </main>
  );
}
