import { getTranslations } from "next-intl/server";
import type { ApplicationStatus } from "@/lib/applications/workflow";
import { reader } from "@/lib/i18n/reader";
import { findService } from "@/lib/services/catalogue";

const order = ["submitted", "intakeCheck", "inReview", "inspection", "pendingDecision", "issued"];
const over = ["refused", "withdrawn", "cancelled", "expired"];

type StopOfProps = { status: string; stageBefore: string | null; service: string };

/** Where a case is: a small line for the eye, and the stop's name. */
export async function StopOf({ status, stageBefore, service }: StopOfProps) {
  const words = await getTranslations("cases");
  const { language } = await reader();
  const declared = findService(service)?.stages ?? [];
  const stops = order.filter((stop) => stop === "submitted" || stop === "issued" || declared.some((stage) => stage.status === stop));
  const place = status === "approvedAwaitingPayment" ? "issued" : (stageBefore ?? status);
  const at = stops.indexOf(place);
  const stage = declared.find((one) => one.status === status);
  return (
    <>
      {over.includes(status) ? null : (
        <span className="micro" aria-hidden="true">
          {stops.map((stop, index) => (
            <i key={stop} data-state={index < at || status === "issued" ? "done" : index === at ? "now" : undefined} />
          ))}
        </span>
      )}
      {stage?.name[language] ?? words(`status.${status as ApplicationStatus}`)}
    </>
  );
}
