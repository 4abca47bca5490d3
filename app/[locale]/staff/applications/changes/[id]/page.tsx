import { getTranslations } from "next-intl/server";
import { Shortcuts } from "@/components/staff/shortcuts";
import { BackLink } from "@/components/ui/back-link";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Link } from "@/components/ui/link";
import { Plate } from "@/components/ui/plate";
import { Table } from "@/components/ui/table";
import { likesShortcuts } from "@/lib/account/queries/shortcuts";
import { requireStaff } from "@/lib/auth/require";
import { asActor } from "@/lib/db/as-actor";
import { formWords } from "@/lib/i18n/form-words";
import { keyWords } from "@/lib/i18n/key-words";
import { one, pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { readBatch } from "@/lib/staff/batches/find-batch";
import { goBack } from "@/lib/staff/queue/views";
import { PageTop } from "../../../../_shell/page-top";
import { undo } from "../../actions";
import { wayOf } from "../../way-of";

export const generateMetadata = titled("queue", "changes.title");

/** What was done to several cases at once: what became of each, and the way back while nobody has built on it. */
export default async function ChangesPage({ params, searchParams }: PageProps<{ id: string }>) {
  await pageLanguage(params);
  const actor = await requireStaff();
  const { id } = await params;
  const { batch, name, keys } = await asActor(actor, async (db) => ({
    ...(await readBatch(db, actor, id)),
    keys: await likesShortcuts(db, actor),
  }));
  const words = await getTranslations("queue");
  const { to } = await reader();
  const back = goBack(one((await searchParams).back) ?? "");
  const changed = batch.changes.filter(({ outcome }) => outcome === "changed").length;
  const restored = batch.undone?.filter(({ outcome }) => outcome === "restored").length ?? 0;
  const undone = new Map(batch.undone?.map(({ ref, outcome }) => [ref, outcome]));
  return (
    <>
      <BackLink href={to(paths.staff.applications) + back} shortcut="u">
        {words("changes.back")}
      </BackLink>
      <main id="main" className="page" tabIndex={-1}>
        <PageTop
          title={words("changes.title")}
          done={batch.undone ? words("changes.undone", { n: restored, of: changed }) : words(`done.${wayOf(batch)}`, { n: changed, name })}
          lead={batch.canUndo ? words("changes.lead") : words("changes.over")}
        />
        <Table
          dense
          caption={words("changes.title")}
          rows={batch.changes}
          rowKey={({ ref }) => ref}
          columns={[
            {
              key: "ref",
              header: words("file.ref"),
              rowHeader: true,
              cell: ({ ref, outcome }) =>
                outcome === "notThere" ? (
                  <Plate text={ref} frameless />
                ) : (
                  <Link href={to(paths.staff.application(ref))}>
                    <Plate text={ref} frameless />
                  </Link>
                ),
            },
            {
              key: "outcome",
              header: words("changes.outcome"),
              cell: ({ ref, outcome }) => {
                const since = undone.get(ref);
                return since
                  ? words(`undone.${since}`)
                  : outcome === "changed"
                    ? words(`each.${wayOf(batch)}`, { name })
                    : words(`outcome.${outcome}`);
              },
            },
          ]}
        />
        {batch.canUndo ? (
          <ButtonForm action={undo} fields={{ batch: batch.id, back, from: "page" }} variant="quiet" words={await formWords()}>
            {words("undo")}
          </ButtonForm>
        ) : null}
        {keys ? <Shortcuts list={[{ keys: ["u"], text: words("keys.back") }]} words={await keyWords()} /> : null}
      </main>
    </>
  );
}
