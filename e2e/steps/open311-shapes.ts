import { z } from "zod";

/** The standard's examples and tables, as shapes: http://wiki.open311.org/GeoReport_v2 */
const w3 = z.iso.datetime({ offset: true });
const words = z.string().min(1);
const maybe = z.string().nullable();

const endpoint = z.strictObject({
  ...{ specification: z.literal("http://wiki.open311.org/GeoReport_v2"), url: z.url(), changeset: words },
  ...{ type: z.enum(["production", "test"]), formats: z.array(z.enum(["text/xml", "application/json"])).min(1) },
});
export const discovery = z.strictObject({ changeset: words, contact: words, key_service: words, endpoints: z.array(endpoint).min(1) });

const service = z.strictObject({
  ...{ service_code: words, service_name: words, description: words, metadata: z.boolean() },
  ...{ type: z.enum(["realtime", "batch", "blackbox"]), keywords: z.string(), group: words },
});
export const services = z.array(service).min(8);

const attribute = z.strictObject({
  ...{ variable: z.boolean(), code: words, required: z.boolean(), datatype_description: z.string().nullable(), order: z.int().positive() },
  datatype: z.enum(["string", "number", "datetime", "text", "singlevaluelist", "multivaluelist"]),
  ...{ description: words, values: z.array(z.strictObject({ key: words, name: words })) },
});
export const definition = z.strictObject({ service_code: words, attributes: z.array(attribute) });

export const requests = z.array(
  z.strictObject({
    ...{ service_request_id: words, status: z.enum(["open", "closed"]), status_notes: maybe, service_name: words, service_code: words },
    ...{ description: maybe, agency_responsible: maybe, service_notice: maybe, requested_datetime: w3, updated_datetime: w3 },
    ...{ expected_datetime: w3.nullable(), address: words, address_id: maybe, zipcode: maybe, lat: z.number(), long: z.number() },
    media_url: z.url().nullable(),
  }),
);

/** A list of the one that was sent. */
export const taken = z
  .tuple([z.strictObject({ service_request_id: z.string().startsWith("IR-"), service_notice: words, account_id: z.null() })])
  .transform(([one]) => one);
