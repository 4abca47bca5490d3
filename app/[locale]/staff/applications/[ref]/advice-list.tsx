import { getTranslations } from "next-intl/server";
import { Tag } from "@/components/ui/tag";
import { Link } from "@/components/ui/link";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import type { Advice } from "@/lib/staff/cases/advice";
import type { FoundCase } from "@/lib/staff/cases/find-case";

/** What a machine found, each with what it saw. It decides nothing, and says so. */
export async function AdviceList({ advice, found }: { advice: Advice[]; found: FoundCase }) {
  const words = await getTranslations("caseReview.advice");
  const { language, to } = await reader();
  const nameOf = (id = "") => found.definition.documents.find((one) => one.id === id)?.name[language] ?? id;
  const say = (one: Advice) => {
    switch (one.says) {
      case "document":
        return words("document", { name: nameOf(one.document), count: one.count, pages: one.pages });
      case "noDocument":
        return words("noDocument", { name: nameOf(one.document) });
      case "portrait":
        return one.wrong.length
          ? words("portrait", { checks: one.wrong.map((check) => words(`checks.${check}`)).join(", ") })
          : words("portraitFine");
      case "sealed":
        return words.rich("sealed", {
          hash: () => (
            <bdi dir="ltr" className="ref">
              {one.hash}
            </bdi>
          ),
        });
      case "broken":
        return words("broken");
      case "fee":
        return words(`fee.${one.which}`, { state: one.status === "paid" ? "paid" : "due" });
      case "twin":
        return words.rich("twin", {
          ref: () => (
            <Link href={to(paths.staff.application(one.ref))}>
              <bdi dir="ltr">{one.ref}</bdi>
            </Link>
          ),
        });
    }
  };
  return (
    <details className="fold advice" open={advice.some(({ fine }) => !fine)}>
      <summary>{words("title", { count: advice.filter(({ fine }) => !fine).length })}</summary>
      <p className="meta">{words("lead")}</p>
      <ul>
        {advice.map((one) => (
          <li key={JSON.stringify(one)}>
            <Tag tone={one.fine ? "success" : "warning"}>{words(one.fine ? "fine" : "look")}</Tag> {say(one)}
          </li>
        ))}
      </ul>
    </details>
  );
}
