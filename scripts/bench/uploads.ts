import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { Agent, type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeDraft } from "@/e2e/portal/things/applications";
import { openSession } from "@/e2e/portal/opened-session";
import { openOwner } from "@/e2e/portal/owner";
import { startPortal } from "@/e2e/portal/portal";
import { makeResident } from "@/e2e/portal/residents";
import { testSettings } from "@/e2e/portal/settings";
import { cloneDatabase } from "@/lib/db/testing/clone-database";
import { ensureTemplate } from "@/lib/db/testing/template";
import { LARGEST_FILE } from "@/lib/documents/rules";
import { paperOf } from "@/lib/documents/testing/papers";
import { paths } from "@/lib/paths";
import { median } from "./rates";

const AT_ONCE = 20;
const MOST_GROWTH_MB = 64;
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
/** As long as a browser's. */
const boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW1";
const form = [
  Buffer.from(
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="paper.pdf"\r\ncontent-type: application/pdf\r\n\r\n`,
  ),
  paperOf(LARGEST_FILE),
  Buffer.from(`\r\n--${boundary}--\r\n`),
];
const length = form.reduce((sum, part) => sum + part.length, 0);

/** P9: twenty people send ten megabytes at the same moment: how much memory the portal takes for it, and how fast beside a plain stream. */
export async function benchUploads(rounds: number) {
  Object.assign(process.env, testSettings);
  const database = await cloneDatabase(await ensureTemplate(console.error));
  const owner = openOwner(database.ownerUrl);
  const portal = await startPortal("bench", { DATABASE_URL: database.url, SMTP_URL: "" });
  const plain = await servePlain();
  try {
    const people: Awaited<ReturnType<typeof makeResident>>[] = [];
    while (people.length < AT_ONCE) people.push(await makeResident(owner, { bills: 0 }));
    const cookies: string[] = [];
    for (const person of people) cookies.push((await openSession(owner, person.accountId)).cookies.map(({ name, value }) => `${name}=${value}`).join("; ")); // prettier-ignore
    const toPortal = async () => {
      const refs: string[] = [];
      for (const person of people) refs.push((await makeDraft(owner, person)).ref);
      return refs.map((ref, n) => {
        const place = { ref, slot: "rabies", back: paths.applicationDocument(ref, "rabies") };
        return send(`${portal.origin}${paths.uploads(place)}`, {
          cookie: cookies[n]!,
          origin: portal.origin,
          "x-forwarded-for": `10.9.0.${n}`,
        });
      });
    };
    await together(await toPortal()); // what is loaded once is no part of it
    const [ours, bare, growth]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < rounds; round++) {
      const sends = await toPortal();
      const memory = watchMemory(portal.pid());
      ours.push(await together(sends));
      growth.push(memory.stop());
      bare.push(await together(people.map(() => send(plain.url, {}))));
    }
    const [rate, plainRate, most] = [median(ours), median(bare), Math.max(...growth)];
    return [
      { id: "P9 memory", value: MOST_GROWTH_MB / Math.max(1, most), goal: 1, detail: `${most.toFixed(0)} MB more at the most, ${MOST_GROWTH_MB} allowed` }, // prettier-ignore
      { id: "P9 throughput", value: rate / plainRate, goal: 0.6, detail: `${rate.toFixed(0)} MB/s, a plain stream to a file ${plainRate.toFixed(0)}` }, // prettier-ignore
    ];
  } finally {
    await plain.stop();
    await portal.stop();
    await owner.close();
    await database.drop();
  }
}

/** Megabytes a second of all of them together. */
async function together(sends: (() => Promise<void>)[]): Promise<number> {
  const start = performance.now();
  await Promise.all(sends.map((one) => one()));
  return (sends.length * LARGEST_FILE) / 1e6 / ((performance.now() - start) / 1000);
}

const send = (url: string, headers: Record<string, string>) => async () => {
  const type = {
    accept: "application/json",
    "content-type": `multipart/form-data; boundary=${boundary}`,
    "content-length": String(length),
  };
  const sent = request(url, { method: "POST", agent, headers: { ...type, ...headers } });
  for (const part of form) sent.write(part);
  sent.end();
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  let body = "";
  for await (const chunk of answer) body += chunk;
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${body}`);
};

/** How many megabytes more than at the beginning a process holds at the most. */
function watchMemory(pid: number) {
  const held = () => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]) / 1024;
  const before = held();
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, held())), 10);
  return {
    stop: () => {
      clearInterval(timer);
      return most - before;
    },
  };
}

/** A process that does nothing but write what comes to a file. */
async function servePlain() {
  const folder = await mkdtemp(join(tmpdir(), "plain-"));
  const program = `
    const { createServer } = require("node:http"), { createWriteStream } = require("node:fs"), { pipeline } = require("node:stream");
    let n = 0;
    createServer((request, response) => pipeline(request, createWriteStream(${JSON.stringify(folder)} + "/" + n++), () => response.end("{}")))
      .listen(0, "127.0.0.1", function () { process.send(this.address().port); });`;
  const child = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const [port] = (await once(child, "message")) as [number];
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: async () => {
      const ended = once(child, "exit");
      child.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}
