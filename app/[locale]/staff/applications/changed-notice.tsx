import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Notice } from "@/components/ui/notice";
import { formWords } from "@/lib/i18n/form-words";
import type { Batch } from "@/lib/staff/batches/find-batch";
import { undo } from "./actions";
import { wayOf } from "./way-of";

/** What was just done to one case, and the way back. */
export async function ChangedNotice({ batch, name, back }: { batch: Batch; /** Of whom it was given to. */ name: string; back: string }) {
  const words = await getTranslations("queue");
  const [change] = batch.changes;
  if (!change) return null;
  const undone = batch.undone?.[0]?.outcome;
  const said = undone
    ? words(`undone.${undone}`)
    : change.outcome === "changed"
      ? words(`done.${wayOf(batch)}`, { n: 1, name })
      : words(`outcome.${change.outcome}`);
  const isGood = undone ? undone === "restored" : change.outcome === "changed";
  return (
    <Notice
      tone={isGood ? "success" : "warning"}
      title={
        <>
          <bdi>{change.ref}</bdi>. {said}
        </>
      }
    >
      {batch.canUndo ? (
        <ButtonForm action={undo} fields={{ batch: batch.id, back, from: "queue" }} variant="quiet" words={await formWords()}>
          {words("undo")}
        </ButtonForm>
      ) : null}
    </Notice>
  );
}
