import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { SummaryList } from "@/components/ui/summary-list";

type PermitRowsProps = { permit: { name: ReactNode; number: ReactNode; from: ReactNode; until: ReactNode; ended?: ReactNode } };

/** What everyone may know of a permit: what it is, its number and its days, and nothing of whose it is. */
export async function PermitRows({ permit: { name, number, from, until, ended } }: PermitRowsProps) {
  const words = await getTranslations("verify.row");
  return (
    <SummaryList
      rows={[
        { label: words("what"), value: name },
        {
          label: words("number"),
          value: (
            <bdi dir="ltr" className="plate">
              {number}
            </bdi>
          ),
        },
        { label: words("from"), value: from },
        { label: words("until"), value: until },
        ...(ended ? [{ label: words("ended"), value: ended }] : []),
      ]}
    />
  );
}
