import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Link } from "@/components/ui/link";
import { formWords } from "@/lib/i18n/form-words";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import type { DeskRecord } from "@/lib/records/queries/find-record";
import { recordWorkflow, type RecordStatus } from "@/lib/records/workflow";
import { discard, unschedule } from "../actions";
import { PublishForm } from "./publish-form";
import { WithdrawForm } from "./withdraw-form";

/** What comes next for a record: to publish it, to take the date or the record back, to replace or discard it. */
export async function RecordSteps({ record }: { record: DeskRecord }) {
  const words = await getTranslations("recordDesk.steps");
  const { to, moment } = await reader();
  const form = await formWords();
  const steps = recordWorkflow.open(record.status as RecordStatus);
  const fields = { record: record.id };
  return (
    <div className="stack-wide">
      {record.status === "draft" ? (
        <PublishForm
          record={record.id}
          words={{
            ...form,
            when: words("when"),
            now: words("now"),
            later: words("later"),
            on: words("on"),
            onHint: words("onHint"),
            publish: words("publish"),
          }}
        />
      ) : null}
      {steps.includes("unschedule") ? (
        <>
          <p>{words("scheduled", { at: moment(record.publishAt!) })}</p>
          <ButtonForm action={unschedule} fields={fields} variant="quiet" words={form}>
            {words("unschedule")}
          </ButtonForm>
        </>
      ) : null}
      {steps.includes("withdraw") ? (
        <>
          <p>
            <a className="strong-link" href={to(paths.record(record.id))}>
              {words("open")}
            </a>
          </p>
          {record.replacedBy ? (
            <p>
              {words("replacement")} <Link href={to(paths.staff.record(record.replacedBy.id))}>{record.replacedBy.title}</Link>
            </p>
          ) : (
            <p>
              <Link href={to(paths.staff.newRecord(record.id))}>{words("replace")}</Link>
            </p>
          )}
          <WithdrawForm
            record={record.id}
            words={{
              ...form,
              ...{
                title: words("withdrawTitle"),
                why: words("why"),
                mistake: words("whys.mistake"),
                privacy: words("whys.privacy"),
                order: words("whys.order"),
              },
              ...{ note: words("note"), noteHint: words("noteHint"), withdraw: words("withdraw") },
            }}
          />
        </>
      ) : null}
      {record.withdrawnAt ? (
        <>
          <p>
            {words("withdrawnOn", { at: moment(record.withdrawnAt) })} {words(`whys.${record.withdrawnWhy as "mistake"}`)}
          </p>
          {record.withdrawnNote ? (
            <p className="break said" dir="auto">
              {record.withdrawnNote}
            </p>
          ) : null}
        </>
      ) : null}
      {record.status === "withdrawn" ? (
        <p>
          <a className="strong-link" href={to(paths.record(record.id))}>
            {words("openTombstone")}
          </a>
        </p>
      ) : null}
      {record.status === "draft" ? (
        <ButtonForm action={discard} fields={fields} variant="quiet" words={form}>
          {words("discard")}
        </ButtonForm>
      ) : null}
    </div>
  );
}
