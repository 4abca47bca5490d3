/** A setting that keeps the program from starting. The message is one sentence for the person at the terminal; it never holds a secret. */
export class ConfigError extends Error {
  override name = "ConfigError";
}
