import { getTranslations } from "next-intl/server";

/** What the form of the place says; `{address}` is filled in where it is looked at. */
export async function whereWords() {
  const words = await getTranslations("reportIssue");
  const errors = await getTranslations("errors");
  return {
    legend: words("where.legend"),
    address: words("where.address"),
    addressWay: words("where.addressWay"),
    device: words("where.device"),
    deviceWay: words("where.deviceWay"),
    map: words("where.map"),
    mapWay: words("where.mapWay"),
    addressLabel: words("where.addressLabel"),
    addressHint: words("where.addressHint"),
    pick: words("where.pick"),
    pickOne: errors("issues.pickOne"),
    note: words("where.note"),
    noteHint: words("where.noteHint"),
    optional: words("details.optional"),
    noScripts: words("where.noScripts"),
    locate: words("where.locate"),
    locating: words("where.locating"),
    located: words("where.located", { address: "{address}" }),
    denied: words("where.denied"),
    outside: words("where.outside"),
    button: words("continue"),
  };
}
