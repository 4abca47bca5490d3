import { getTranslations } from "next-intl/server";
import { Tag } from "@/components/ui/tag";
import { Tabs } from "@/components/ui/tabs";
import { reader } from "@/lib/i18n/reader";
import type { CasePaper } from "@/lib/staff/cases/read-case";
import { writeView } from "./case-address";
import type { CasePart } from "./page";
import { Viewer } from "./viewer";

/** The papers of the case, one in view at a time; the address says which. */
export async function Documents(part: CasePart) {
  const { read, view } = part;
  const { found, documents } = read;
  const words = await getTranslations("caseReview");
  const { to, language, shortDay } = await reader();
  const current = documents.find(({ id }) => id === view.paper) ?? documents[0];
  const nameOf = ({ kind, name }: CasePaper) =>
    found.definition.documents.find(({ id }) => id === kind)?.name[language] ?? (kind === "inspection" ? words("documents.visit") : name);
  const address = (id: string) =>
    `${to(writeView(found.ref, { ...view, paper: id, page: 1, asText: false, look: { zoom: 1, turn: 0 } }))}#documents`;
  const isLater = ({ createdAt }: CasePaper) => createdAt > found.submittedAt!;
  if (!current)
    return (
      <section id="documents" className="stack" aria-labelledby="documents-heading">
        <h2 id="documents-heading">{words("documents.title")}</h2>
        <p>{words("documents.none")}</p>
      </section>
    );
  const at = documents.indexOf(current);
  return (
    <section id="documents" className="stack" aria-labelledby="documents-heading">
      <h2 id="documents-heading">
        {words("documents.title")} <span className="count">({documents.length})</span>
      </h2>
      <Tabs
        label={words("documents.list")}
        items={documents.map((one) => ({
          href: address(one.id),
          current: one === current,
          label: (
            <>
              <bdi>{nameOf(one)}</bdi>
              {isLater(one) ? (
                <Tag tone={one.status === "received" ? "warning" : "info"}>
                  {words("documents.since", { day: shortDay(one.createdAt) })}
                </Tag>
              ) : null}
            </>
          ),
        }))}
      />
      <Viewer
        {...part}
        paper={current}
        title={nameOf(current)}
        previous={at > 0 ? address(documents[at - 1]!.id) : undefined}
        next={at < documents.length - 1 ? address(documents[at + 1]!.id) : undefined}
      />
    </section>
  );
}
