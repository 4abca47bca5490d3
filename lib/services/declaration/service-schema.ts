import { z } from "zod";
import { serviceFields } from "./service";

/** The JSON Schema by which editors complete and check a service's file. What one field cannot see, the start and the tests say. */
export const serviceSchema = (): string => {
  const schema = z.toJSONSchema(serviceFields, { io: "input", reused: "ref", target: "draft-7" });
  return `${JSON.stringify({ title: "A service of the city", ...schema }, null, 2)}\n`;
};
