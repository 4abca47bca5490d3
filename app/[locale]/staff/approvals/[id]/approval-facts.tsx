import { getTranslations } from "next-intl/server";
import type { findApproval } from "@/lib/access/approvals/queries";
import { Plate } from "@/components/ui/plate";
import { reader } from "@/lib/i18n/reader";
import { aboutOf } from "../about-of";
import { workFacts } from "./work-facts";

type Found = Awaited<ReturnType<typeof findApproval>>;

export async function ApprovalFacts({ approval }: { approval: Found }) {
  const words = await getTranslations("approvals");
  const read = await reader();
  const { kind, recovery, expiresAt } = approval;
  const facts = {
    about: <bdi>{aboutOf(approval, read.language)}</bdi>,
    ...(kind === "roleChange" && (await workFacts(approval.payload as Parameters<typeof workFacts>[0]))),
    own: kind === "ownAccount" && <OwnAccount own={approval.own} none={words("noOwn")} />,
    ref: recovery && <Plate text={recovery.ref} frameless />,
    email: recovery?.email && <bdi dir="ltr">{recovery.email}</bdi>,
    phone: recovery?.phone && <bdi dir="ltr">{recovery.phone}</bdi>,
    reason: kind !== "noticePublication" && approval.reason,
    by: <bdi>{approval.askedByName}</bdi>,
    at: read.moment(approval.askedAt),
    until: expiresAt && !approval.decision && read.moment(expiresAt),
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

/** Whoever decides sees whose account it is: they answer for it. */
const OwnAccount = ({ own, none }: { own: Found["own"]; none: string }) =>
  own ? (
    <>
      <bdi>{own.displayName}</bdi>, <bdi dir="ltr">{own.email}</bdi>
    </>
  ) : (
    none
  );
