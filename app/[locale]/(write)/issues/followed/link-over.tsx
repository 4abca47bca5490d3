import { getTranslations } from "next-intl/server";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";

/** A link that is nobody's, or none at all. */
export async function LinkOver() {
  const words = await getTranslations("followIssue");
  const { to } = await reader();
  return (
    <main id="main" className="page" tabIndex={-1}>
      <div className="page-top">
        <h1>{words("link.over")}</h1>
        <p className="lead">{words("link.overText")}</p>
        <p>
          <a className="more" href={to(paths.issues)}>
            {words("link.all")}
          </a>
        </p>
      </div>
    </main>
  );
}
