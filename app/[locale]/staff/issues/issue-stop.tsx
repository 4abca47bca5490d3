import { getTranslations } from "next-intl/server";

const order = ["new", "triaged", "assigned", "scheduled", "inProgress", "resolved"];

/** Where a report is: a small line for the eye, and the stop's name; of one that is over, how it ended. */
export async function IssueStop({ status, resolution }: { status: string; resolution: string | null }) {
  const words = await getTranslations("issueDesk");
  const at = order.indexOf(status);
  return (
    <>
      {at < 0 ? null : (
        <span className="micro" aria-hidden="true">
          {order.map((stop, index) => (
            <i key={stop} data-state={index < at || status === "resolved" ? "done" : index === at ? "now" : undefined} />
          ))}
        </span>
      )}
      {resolution ? words(`resolution.${resolution as "fixed"}`) : words(`status.${status as "new"}`)}
    </>
  );
}
