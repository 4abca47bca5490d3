/** `refused`: by whoever knows the address, for good. `notNow`: they say to come back. `unreachable`: nobody answered. `noAddress`: there is none. */
export type Refusal = "noAddress" | "refused" | "notNow" | "unreachable";

/** A mail or a text message that nobody took. `reply`: the numbers of the answer, never its words, which may name people. */
export class NotHandedOver extends Error {
  override name = "NotHandedOver";
  constructor(
    readonly refusal: Refusal,
    readonly reply = "",
    options?: ErrorOptions,
  ) {
    super(`not handed over: ${refusal} ${reply}`.trim(), options);
  }
}
