import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { inLanguage, paths } from "@/lib/paths";
import { expect, test } from "./fixtures";
import { makeStanding } from "./portal/things/applications";
import { giveFiles } from "./portal/things/consents";

const main = (page: Page) => page.getByRole("main");

const spoken = {
  en: {
    printing: ["Your passport has been in print since 3 November 2026"],
    shipped: ["Your passport left on 3 November 2026", "Number at the carrier:", "RR 4471 0092 1"],
    readyForPickup: [
      "Your passport has waited for you since 3 November 2026",
      "Passport Office, 1 Customs House Square, Harbourton 21301. Monday to Friday, 9 am to 5 pm.",
    ],
    collected: ["You have had your passport since 3 November 2026"],
    photo: ["Passport photo", "Accepted"],
    identity: ["Proof of identity", "Not accepted"],
  },
  es: {
    printing: ["Su pasaporte está en imprenta desde el 3 de noviembre"],
    shipped: ["Su pasaporte salió el 3 de noviembre", "Número del transportista:", "RR 4471 0092 1"],
    readyForPickup: [
      "Su pasaporte le espera desde el 3 de noviembre",
      "Oficina de Pasaportes, 1 Customs House Square, Harbourton 21301. De lunes a viernes, de 9:00 a 17:00.",
    ],
    collected: ["Tiene su pasaporte desde el 3 de noviembre"],
    photo: ["Foto de pasaporte", "Aceptado"],
    identity: ["Documento de identidad", "No aceptado"],
  },
  ar: {
    printing: ["جوازك قيد الطباعة منذ", "نوفمبر"],
    shipped: ["أُرسل جوازك في", "الرقم عند شركة النقل:", "RR 4471 0092 1"],
    readyForPickup: [
      "ينتظرك جوازك منذ",
      "مكتب جوازات السفر",
      "1 Customs House Square, Harbourton 21301",
      "من الاثنين إلى الجمعة، من 9 صباحًا إلى 5 مساءً",
    ],
    collected: ["جوازك معك منذ"],
    photo: ["صورة الجواز", "مقبول"],
    identity: ["إثبات الهوية", "غير مقبول"],
  },
} as const;
const tracks = ["printing", "shipped", "readyForPickup", "collected"] as const;
const note = "The date of birth cannot be read.";

for (const language of ["en", "es", "ar"] as const)
  test(`where a passport is and what became of its documents is said, ${language}`, async ({ page, owner, signedIn }) => {
    const application = await makeStanding(owner, signedIn, { service: "passport-renewal", subject: "", status: "issued" });
    await giveFiles(owner, application, ["photo", "identity"]);
    await owner.rows(
      `INSERT INTO passport_application (application_id, party_id, kind, applicant_hash, is_open) SELECT id, party_id, 'renewal', $2, false
       FROM application WHERE id = $1`,
      [application.id, randomUUID()],
    );
    await owner.rows(
      `UPDATE document SET decided_at = now(), status = CASE kind WHEN 'photo' THEN 'accepted' ELSE 'notAccepted' END,
         note = CASE kind WHEN 'photo' THEN '' ELSE $2 END WHERE application_id = $1`,
      [application.id, note],
    );
    const address = inLanguage(language, paths.application(application.ref));
    for (const tracking of tracks) {
      await owner.rows(
        `UPDATE passport_application SET tracking = $2, tracked_at = '2026-11-03 15:00Z', carrier_number = 'RR 4471 0092 1' WHERE application_id = $1`,
        [application.id, tracking],
      );
      await page.goto(address);
      for (const said of spoken[language][tracking]) await expect(main(page)).toContainText(said);
      for (const other of tracks) if (other !== tracking) await expect(main(page)).not.toContainText(spoken[language][other][0]);
      if (tracking !== "shipped") await expect(main(page)).not.toContainText("RR 4471 0092 1");
    }
    const rows = main(page).locator("#documents").getByRole("listitem");
    for (const document of ["photo", "identity"] as const) {
      const row = rows.filter({ hasText: spoken[language][document][0] });
      for (const said of spoken[language][document]) await expect(row).toContainText(said);
      await expect(row.getByText(note)).toHaveCount(document === "identity" ? 1 : 0);
    }
  });
