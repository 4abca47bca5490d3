import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const actionMakers = ["formAction", "staffAction", "sessionAction", "publicAction"];
const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

const parse = (file: string) => ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
const files = (folders: string[], name: RegExp) =>
  folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)))
    .filter((file) => name.test(file) && !file.includes("/generated/"))
    .sort();

/** The exported names of a file and, for `export const x = maker(…)`, the maker. */
function exportsOf(file: string) {
  const found: { name: string; maker: string | undefined }[] = [];
  parse(file).forEachChild((node) => {
    const exported = ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (ts.isExportDeclaration(node) || ts.isExportAssignment(node)) found.push({ name: node.getText(), maker: undefined });
    if (!exported || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    if (!ts.isVariableStatement(node)) return void found.push({ name: node.getText().slice(0, 40), maker: undefined });
    for (const { name, initializer } of node.declarationList.declarations)
      found.push({
        name: name.getText(),
        maker: initializer && ts.isCallExpression(initializer) ? initializer.expression.getText() : undefined,
      });
  });
  return found;
}

const usesServer = (file: string) => /^\s*["']use server["']/m.test(readFileSync(file, "utf8"));

describe("every way in", () => {
  const actionFiles = files(["app", "components", "lib"], /(?<!\.test)\.tsx?$/).filter(usesServer);

  it("is found at all", () => {
    expect(actionFiles.length).toBeGreaterThan(5);
    expect(files(["app"], /\/route\.ts$/).length).toBeGreaterThan(5);
  });

  it.each(actionFiles)("%s: each action is made by lib/action", (file) => {
    const made = exportsOf(file);
    expect(made.length).toBeGreaterThan(0);
    expect(made.filter(({ maker }) => !maker || !actionMakers.includes(maker))).toEqual([]);
  });

  it.each(files(["app"], /\/route\.ts$/))("%s: each handler is made by route()", (file) => {
    const handlers = exportsOf(file).filter(
      ({ name }) => methods.includes(name) || !/^(dynamic|revalidate|runtime|maxDuration)$/.test(name),
    );
    expect(handlers.length).toBeGreaterThan(0);
    const makers = file.startsWith("app/sandbox-gateway/api/") ? ["gatewayRoute"] : ["route"]; // the gateway's asks for its key, too
    expect(handlers.filter(({ maker }) => !makers.includes(maker?.replace(/<.*/s, "") ?? ""))).toEqual([]);
  });

  it("is an action file or a handler, never an action inside a component", () => {
    const inline = files(["app"], /\.tsx$/).filter(usesServer);
    expect(inline).toEqual([]);
  });
});

const signedInPages = files(["app/[locale]/(resident)", "app/[locale]/staff"], /\/page\.tsx$/);

describe("pages behind the sign-in", () => {
  it.each(signedInPages)("%s names who asks", (file) => {
    expect(readFileSync(file, "utf8")).toMatch(/await require((Fresh)?(Resident|Staff)\(\)|Draft(er)?\()/);
  });

  it("are found", () => expect(signedInPages.length).toBeGreaterThan(6));
});

describe("without an actor", () => {
  /** asSystem sees everything: only what runs before there is an actor, jobs, the gateway and tests may use it. */
  const allowed = [
    /^lib\/auth\//,
    /^lib\/access\/commands\.ts$/,
    /^lib\/account\/commands\/(apply-moves|close-accounts|ask-to-close|keep-account|ask-for-export|prepare-export|take-export)\.ts$/,
    /^lib\/people\/commands\//,
    /^lib\/access\/approvals\/commands\//,
    /^lib\/staff\/decisions\/commands\/apply-decision\.ts$/,
    /^lib\/jobs\//,
    /^lib\/mail\//,
    /^lib\/sms\//,
    /^lib\/notifications\/(commands|delivery\/(claim|deliver|note-receipt|settle|sweep-deliveries)|desk\/(commands|queries)|digest\/send-digests|followers\/queries|unsubscribe\/unsubscribe)\.ts$/,
    /^lib\/messages\/commands\/tell-(answer|department)\.ts$/,
    /^lib\/contact\/commands\/(send-contact-answer|tell-contact-desk)\.ts$/,
    /^lib\/payments\/commands\/(settle-payment|receive-webhook|give-up-payment|reconcile-payments|compare-payments|settle-refund|tell-payment-result|tell-refund)\.ts$/,
    /^lib\/payments\/sandbox\//,
    /^lib\/applications\/track\/(ask-to-track|send-track-links|find-tracked)\.ts$/,
    /^lib\/applications\/commands\/(send-application|answer-request|tell-applicant|withdraw-application|expire-drafts)\.ts$/,
    /^lib\/applications\/pace\/measure-paces\.ts$/,
    /^lib\/staff\/(escalation\/commands\/escalate-cases|records\/commands\/measure-records)\.ts$/,
    /^lib\/applications\/passports\/(commands\/(ask-for-consent|send-consent-code|confirm-consent-code|answer-consent)|queries\/find-consent)\.ts$/,
    /^lib\/permits\/commands\/(issue-permit|expire-permits|remind-holders)\.ts$/,
    /^lib\/issues\/commands\/(report-issue|send-request)\.ts$/,
    /^lib\/issues\/draft\/(drop-drafts|find-draft|keep-draft|send-draft)\.ts$/,
    /^lib\/issues\/following\/(answer-link|follow-by-email|reopen-issue|tell-followers)\.ts$/,
    /^lib\/issues\/(open311\/keys|queries\/find-sent-report|photos\/(add-photo|draft-photos|give-photos|open-photo))\.ts$/,
    /^lib\/records\/commands\/(add-record-file|draw-record-file|publish-due|read-record-file|save-record|scan-record-file|tend-records)\.ts$/,
    /^lib\/notices\/commands\/(take-back|end-notices|tell-area)\.ts$/,
    /^lib\/services\/(publish-services|search\/note-miss)\.ts$/,
    /^lib\/documents\/commands\/(add-document|remove-document|remove-file|reuse-document|scan-stored-file|sweep-uploads)\.ts$/,
    /^lib\/db\/as-actor\.ts$/,
    /^prisma\/seed\//,
    /^scripts\/bench\//,
    /(\.test\.ts|\/testing\/)/,
  ];

  it("only these files look at the database", () => {
    const users = files(["app", "components", "lib", "prisma", "scripts"], /\.tsx?$/).filter((file) =>
      /\basSystem(In)?\b/.test(readFileSync(file, "utf8")),
    );
    expect(users.filter((file) => !allowed.some((pattern) => pattern.test(file)) && file !== "app/protected-entrances.test.ts")).toEqual(
      [],
    );
  });

  /** A statement past asActor: its function decides what it sees, so each place that sends one is named here. */
  const sending = [
    /^lib\/auth\/(session|flow\/(code-attempts|open-flow)|passkeys\/(challenge|use-passkey)|commands\/sign-in\/start-sign-in)\.ts$/,
    /^lib\/(limits|health|metrics)\.ts$/,
    /^lib\/audit\/(sign-heads|verify)\.ts$/,
    /^lib\/access\/open-grant\.ts$/,
    /^lib\/front-door\/content-mark\.ts$/,
    /^lib\/(issues\/following\/find-follow|notifications\/inbox\/visit)\.ts$/,
    /^lib\/calendar\/queries\/open-feed\.ts$/,
    /^lib\/messages\/queries\/count-unread\.ts$/,
    /^lib\/jobs\/worker\.ts$/,
    /^lib\/db\//,
    /(\.test\.ts|\/testing\/)/,
  ];

  it("only these files send statements past asActor", () => {
    const senders = files(["app", "components", "lib"], /\.tsx?$/).filter((file) =>
      /\b(pool|statement)(<[^(]*>)?\(/.test(readFileSync(file, "utf8")),
    );
    expect(senders).toContain("lib/auth/session.ts");
    expect(senders.filter((file) => !sending.some((pattern) => pattern.test(file)))).toEqual([]);
  });
});
