// The thread that draw-page-aside starts: Node's own module, which reads the TypeScript beside it as the server itself is read.
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { drawPage } = await import("./draw-page.ts");
parentPort.on("message", async ({ bytes, wish }) => parentPort.postMessage(await drawPage(bytes, wish).catch(() => undefined)));
parentPort.postMessage("ready");
