// The thread that check-pdf-aside starts: Node's own module, which reads the TypeScript beside it as the server itself is read.
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { checkPdf } = await import("./check-pdf.ts");
parentPort.on("message", async ({ buffer }) => parentPort.postMessage(await checkPdf(Buffer.from(buffer))));
parentPort.postMessage("ready");
