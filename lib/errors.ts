export type ErrorValues = Record<string, string | number | Date>;

/** A rule about a thing the person may see. The key names a sentence in messages/<language>/errors.json. */
export class DomainError extends Error {
  override name = "DomainError";

  constructor(
    readonly key: string,
    readonly values: ErrorValues = {},
  ) {
    super(key);
  }
}

/** A fault of ours that stops what a person does and leaves everything as it was. It is said with the code under which the log has its cause. */
export class FaultError extends DomainError {
  override name = "FaultError";

  constructor(
    key: string,
    override readonly cause: unknown,
  ) {
    super(key);
  }
}

/** Everything a person may not see. Next answers the digest with its status, so that no layer has to translate. */
export class NotFoundError extends Error {
  override name = "NotFoundError";
  readonly digest = "NEXT_HTTP_ERROR_FALLBACK;404";
}

/** Staff without the role; residents never learn that there is something (they get NotFoundError). */
export class ForbiddenError extends Error {
  override name = "ForbiddenError";
  readonly digest = "NEXT_HTTP_ERROR_FALLBACK;403";
}
