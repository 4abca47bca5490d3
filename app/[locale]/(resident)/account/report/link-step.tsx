import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import type { Step } from "./guided-steps";

const places = { password: paths.changePassword, methods: paths.security } as const;

type LinkStepProps = {
  step: keyof typeof places;
  next: Step;
  event?: string;
  /** There is nothing to do there. */
  skip: boolean;
};

/** Something that has its own page: it opens in this tab, and the way on leads back here. */
export async function LinkStep({ step, next, event, skip }: LinkStepProps) {
  const words = await getTranslations("report");
  const { to } = await reader();
  return (
    <>
      {skip ? null : <p>{words("comeBack")}</p>}
      <p className="cluster">
        {skip ? null : <ButtonLink href={to(places[step])}>{words(`${step}.button`)}</ButtonLink>}
        <ButtonLink variant={skip ? "primary" : "quiet"} href={to(paths.reportActivity(event, next))}>
          {words("goOn")}
        </ButtonLink>
      </p>
    </>
  );
}
