import { getTranslations } from "next-intl/server";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";

/** For whoever did not report it, or is not known to have: who opens it again, and what everybody else can do. */
export async function NotFixed({ issue }: { issue: string }) {
  const words = await getTranslations("followIssue");
  const { to } = await reader();
  return (
    <section className="stack reopen" aria-labelledby="reopen-heading">
      <h2 id="reopen-heading">{words("reopen.title")}</h2>
      <p>{words("reopen.others")}</p>
      <p>
        <a className="more" href={`${to(paths.reportIssue)}?near=${issue}`}>
          {words("reopen.anew")}
        </a>
      </p>
    </section>
  );
}
