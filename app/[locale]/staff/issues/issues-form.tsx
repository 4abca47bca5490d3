import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { BulkAct, BulkAssign } from "@/components/staff/bulk-act";
import { BulkForm } from "@/components/staff/bulk-form";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { formWords } from "@/lib/i18n/form-words";
import { changeSelected } from "./actions";

type IssuesFormProps = { back: string; selected: string[]; crews: { id: string; name: string }[]; children: ReactNode };

/** The queue's table and what can be done to selected reports. */
export async function IssuesForm({ back, selected, crews, children }: IssuesFormProps) {
  const words = await getTranslations("issueDesk");
  return (
    <BulkForm
      id="reports"
      action={changeSelected}
      back={back}
      selected={selected}
      acts={
        <>
          <BulkAct name="take" label={words("bulk.take")} />
          <BulkAct name="putBack" label={words("bulk.putBack")} />
          <BulkAssign people={crews} words={{ assign: words("bulk.assign"), to: words("bulk.to"), choose: words("bulk.choose") }} />
          <span className="bulk-assign">
            <label>
              <VisuallyHidden>{words("bulk.on")}</VisuallyHidden>
              <input type="date" name="on" />
            </label>
            <BulkAct name="schedule" label={words("bulk.schedule")} />
          </span>
        </>
      }
      words={{ ...(await formWords()), label: words("bulk.label"), none: words("bulk.none"), clear: words("bulk.clear") }}
    >
      {children}
    </BulkForm>
  );
}
