import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/fields/button-form";
import { Notice } from "@/components/ui/notice";
import { Plate } from "@/components/ui/plate";
import { findRecovery, type RecoveryState } from "@/lib/auth/recovery/find-recovery";
import { keptRecovery } from "@/lib/auth/recovery/recovery-cookie";
import { city } from "@/lib/city/city";
import { NotFoundError } from "@/lib/errors";
import { date } from "@/lib/format";
import { formWords } from "@/lib/i18n/form-words";
import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { inLanguage, paths } from "@/lib/paths";
import { PhoneLink } from "../../../_shell/phone-link";
import { WayBack } from "../../way-back";
import { goIn } from "./actions";

export const generateMetadata = titled("waysBack", "request.title");

const stepOf: Record<RecoveryState, number> = { asked: 1, waits: 2, ready: 3, refused: 1, cancelled: 1, expired: 1, used: 4 };
const tones = { refused: "danger", cancelled: "warning", expired: "warning", used: "success", ready: "success" } as const;

/** How a wish to get back in stands, for the browser that made it. */
export default async function RecoveryRequestPage({ params }: PageProps<{ ref: string }>) {
  const language = await pageLanguage(params);
  const { ref } = await params;
  const kept = await keptRecovery(ref);
  if (!kept) throw new NotFoundError("not this browser's request");
  const { state, opensAt, until } = await findRecovery(kept);
  const words = await getTranslations("waysBack");
  const { timeZone } = city();
  const at = opensAt ?? new Date(0);
  const when = {
    day: date(language, at, "long", timeZone),
    time: date(language, at, "time", timeZone),
    until: until ? date(language, until, "long", timeZone) : "",
  };
  return (
    <WayBack language={language} journey="recovery" step={stepOf[state]}>
      <h1>{words("request.title")}</h1>
      <p>
        {words("request.reference")} <Plate text={ref} big />
      </p>
      <Notice tone={state in tones ? tones[state as keyof typeof tones] : "info"} title={words(`request.${state}.title`)}>
        <p>{words.rich(`request.${state}.text`, { ...when, phone: () => <PhoneLink /> })}</p>
      </Notice>
      {state === "ready" ? (
        <ButtonForm action={goIn} fields={{ ref: ref }} words={await formWords()}>
          {words("request.goIn")}
        </ButtonForm>
      ) : null}
      {state === "expired" ? <ButtonLink href={inLanguage(language, paths.lostAccess)}>{words("request.askAgain")}</ButtonLink> : null}
      <p className="meta">{words("request.keep")}</p>
    </WayBack>
  );
}
