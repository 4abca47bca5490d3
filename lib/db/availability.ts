/** Whether the database was away when last asked: the front door answers 503 instead of 500 then. */
const shared = globalThis as { ecitizenDatabaseAway?: boolean };

const codes = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EPIPE|57P0[123]|08\w{3}|P1001|P1002|P1008|P1017|P2024|P2028)$/;
const words =
  /connection terminated|connect(ion)? timeout|timeout exceeded when trying to connect|ECONNREFUSED|the database system is|terminating connection/i;

export const databaseAway = () => shared.ecitizenDatabaseAway === true;

export function noteSuccess() {
  shared.ecitizenDatabaseAway = false;
}

export function noteFailure(error: unknown) {
  if (isAway(error)) shared.ecitizenDatabaseAway = true;
}

/** True for an error that says: nobody answered, not: the question was wrong. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return (typeof code === "string" && codes.test(code)) || words.test(error.message) || (cause !== undefined && isAway(cause));
}
