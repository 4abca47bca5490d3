import { defineConfig } from "prisma/config";

// `generate` and `validate` only look whether the engine's file is there; the migrations run it as WebAssembly instead.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma" });
