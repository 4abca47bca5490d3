// The thread that read-pdf-aside starts: Node's own module, which reads the TypeScript beside it as the server itself is read.
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { readPdf } = await import("./read-pdf.ts");
parentPort.on("message", async (bytes) => parentPort.postMessage(await readPdf(bytes)));
parentPort.postMessage("ready");
