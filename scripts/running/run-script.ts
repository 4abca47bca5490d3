import { ConfigError } from "@/lib/env/config-error";

/** A command that could not do its work and has said all there is to say in its message. */
export class CommandFailed extends Error {
  override name = "CommandFailed";
}

/** Runs a command; a wrong setting ends it with its one sentence, a fault of ours with its trace. */
export async function runScript(run: () => Promise<void>) {
  try {
    await run();
  } catch (error) {
    const isToldInFull = error instanceof ConfigError || error instanceof CommandFailed;
    console.error(isToldInFull ? error.message : error);
    process.exit(1);
  }
}

/** The same for a command that ends with its work: what libraries still wait for (the migration engine, ten seconds) is not waited for. */
export async function runToEnd(run: () => Promise<void>) {
  await runScript(run);
  process.exit(0);
}
