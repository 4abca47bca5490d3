import { getTranslations } from "next-intl/server";
import type { findApproval } from "@/lib/access/approvals/queries";
import { Plate } from "@/components/ui/plate";
import { department } from "@/lib/city/departments";
import { reader } from "@/lib/i18n/reader";

type Found = Awaited<ReturnType<typeof findApproval>>;

export async function ApprovalFacts({ approval }: { approval: Found }) {
  const words = await getTranslations("approvals");
  const staff = await getTranslations("staff");
  const read = await reader();
  const { role, departments = [] } = approval.payload as { role?: string; departments?: string[] };
  const list = new Intl.ListFormat(read.language, { type: "conjunction" });
  const facts = {
    about: <bdi>{approval.aboutName}</bdi>,
    role: role && staff(`role.${role as "clerk"}`),
    departments: list.format(departments.map((slug) => department(slug).name[read.language])),
    ref: approval.recovery && <Plate text={approval.recovery.ref} frameless />,
    email: approval.recovery?.email && <bdi dir="ltr">{approval.recovery.email}</bdi>,
    phone: approval.recovery?.phone && <bdi dir="ltr">{approval.recovery.phone}</bdi>,
    reason: approval.reason,
    by: <bdi>{approval.askedByName}</bdi>,
    at: read.moment(approval.askedAt),
  };
  return (
    <dl className="record">
      {Object.entries(facts).map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{words(name as "about")}</dt>
            <dd className="break">{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
