/** The database knows a file that storage does not have: something was lost, and somebody has to be told. */
export class MissingBytesError extends Error {
  override name = "MissingBytesError";
}
