import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";

/** A server that speaks S3, with one empty bucket, on a free port of this machine; its keys are those it always has. */
export async function serveS3() {
  const directory = await mkdtemp(join(tmpdir(), "s3-"));
  const server = new S3rver({ port: 0, address: "127.0.0.1", silent: true, directory, configureBuckets: [{ name: "files", configs: [] }] });
  const { port } = await server.run();
  return {
    url: `s3://S3RVER:S3RVER@127.0.0.1:${port}/files?region=us-east-1&http`,
    stop: async () => {
      await server.close();
      await rm(directory, { recursive: true });
    },
  };
}
