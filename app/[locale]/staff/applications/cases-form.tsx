import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { BulkAct, BulkAssign } from "@/components/staff/bulk-act";
import { BulkForm } from "@/components/staff/bulk-form";
import { formWords } from "@/lib/i18n/form-words";
import { changeSelected } from "./actions";

type CasesFormProps = {
  back: string;
  selected: string[];
  /** To whom a supervisor gives cases; others have none. */
  colleagues: { id: string; name: string }[];
  children: ReactNode;
};

/** The queue's table and what can be done to selected cases. */
export async function CasesForm({ back, selected, colleagues, children }: CasesFormProps) {
  const words = await getTranslations("queue");
  const assign = { assign: words("bulk.assign"), to: words("bulk.to"), choose: words("bulk.choose") };
  return (
    <BulkForm
      id="cases"
      action={changeSelected}
      back={back}
      selected={selected}
      acts={
        <>
          <BulkAct name="take" label={words("bulk.take")} />
          <BulkAct name="putBack" label={words("bulk.putBack")} />
          <BulkAct name="urgent" label={words("bulk.urgent")} />
          <BulkAct name="usual" label={words("bulk.usual")} />
          {colleagues.length ? <BulkAssign people={colleagues} words={assign} /> : null}
        </>
      }
      words={{ ...(await formWords()), label: words("bulk.label"), none: words("bulk.none"), clear: words("bulk.clear") }}
    >
      {children}
    </BulkForm>
  );
}
