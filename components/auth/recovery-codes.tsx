import { ButtonLink } from "@/components/ui/button";
import { RecoveryCodeTools } from "./recovery-code-tools";

type RecoveryCodesProps = {
  codes: string[];
  /** Where the same codes are a text file. */
  file: string;
  /** lib/i18n/recovery-code-words */
  words: Record<"label" | "download" | "print" | "copy" | "copied" | "notCopied", string>;
};

/** New recovery codes, shown this once, with ways to keep them; without scripts the file and the browser's own printing remain. */
export function RecoveryCodes({ codes, file, words }: RecoveryCodesProps) {
  return (
    <div className="stack">
      <ol role="list" className="recovery-codes" aria-label={words.label}>
        {codes.map((code) => (
          <li key={code}>
            <bdi dir="ltr">{code}</bdi>
          </li>
        ))}
      </ol>
      <div className="button-row">
        <ButtonLink plain variant="quiet" href={file} download>
          {words.download}
        </ButtonLink>
        <RecoveryCodeTools text={codes.join("\n")} words={words} />
      </div>
    </div>
  );
}
