import type { PasskeyWords, usePasskeyForm } from "./use-passkey-form";

type PasskeyStatusProps = Pick<ReturnType<typeof usePasskeyForm>, "sentence" | "early"> & { words: Pick<PasskeyWords, "goingOn"> };

/**
 * What became of the passkey. A page that was posted without one, because its button was pressed before scripts ran, says why to those
 * who have no scripts, and to all others that it goes on by itself.
 */
export function PasskeyStatus({ sentence, early, words }: PasskeyStatusProps) {
  return (
    <div role="status">
      {early ? <p className="going-on">{words.goingOn}</p> : null}
      {sentence ? <p className={early ? "field-error no-scripts" : "field-error"}>{sentence}</p> : null}
    </div>
  );
}
