/** Arrows point one way: app → components → lib. Each rule's name is the sentence; its comment says what to do instead. */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Move what both need into a file of its own.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "lib-knows-no-screens",
      comment: "The rules of the city must run without any page.",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(app|components)/" },
    },
    {
      name: "components-know-no-routes",
      comment: "Hand the action or the path in as a prop.",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^app/" },
    },
    {
      name: "ui-knows-no-domain",
      comment: "Take words and values as props; what knows bills lives in components/bills.",
      severity: "error",
      from: { path: "^components/ui/" },
      to: { path: "^(components/(?!ui/)|lib/(?!forms/form-state|format))", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "components-do-not-fetch",
      comment: "The page reads and passes on.",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^lib/.*(queries|commands)(\\.ts|/)|^lib/db/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "only-lib-db-touches-prisma",
      comment: "Use asActor or asSystem: they carry the actor that row-level security asks for.",
      severity: "error",
      from: { pathNot: "^(lib/db|prisma|scripts)/|^prisma\\.config\\.ts$" },
      to: { path: "^lib/db/(generated|prisma\\.ts)|@prisma/" },
    },
    {
      name: "pages-read-actions-write",
      comment: "A page that changes things does so again on every reload.",
      severity: "error",
      from: { path: "^app/.*(page|layout)\\.tsx$" },
      to: { path: "^lib/.*commands(\\.ts|/)" },
    },
    {
      name: "pure-files-stay-pure",
      comment: "Schema, policy and workflow run anywhere, also in a test without a database.",
      severity: "error",
      from: { path: "^lib/[^/]+/(schema|policy|workflow)\\.ts$" },
      to: { path: "(queries|commands)(\\.ts|/)|^lib/db/|^node_modules/(next|server-only)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "domains-meet-at-the-front-door",
      comment:
        "Another domain is entered by its commands, queries, policy, schema or workflow, or by what it puts on a shared list " +
        "(needs, dates, portable, address, and of an application what was sent and what is promised); people are told by notify. Only lib/jobs knows both sides of an event.",
      severity: "error",
      from: { path: "^lib/(?!jobs/)([^/]+)/", pathNot: "\\.test\\.tsx?$|/testing/" },
      to: {
        path: "^lib/[^/]+/",
        pathNot: [
          "^lib/$1/",
          "/(commands|queries)(\\.ts|/)",
          "/(policy|schema|workflow|actor|session|needs|dates|portable|address|sent|promise-of|password|notify|follow-mail|follow-token|account-events|visit|nowhere|hold-account|is-fresh|secret-link|email-address|cookies|incident|topics)\\.ts$",
          "^lib/documents/(aside|check-file|keep-bytes|one-at-a-time|plain-name|receive-bytes|receive-form|rules)\\.ts$",
          "^lib/(env|forms|db|audit|access|workflow|jobs|crypto|i18n|city|services|mail|sms|storage|pdf)/",
        ],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "tests-stay-out-of-the-product",
      comment: "What ships must not need what only tests install.",
      severity: "error",
      from: { path: "^(app|components|lib)/|^(server|proxy)\\.ts$", pathNot: "\\.test\\.tsx?$|/testing/" },
      to: { path: "^(e2e|scripts)/|/testing/" },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.cache|\\.data)/" },
    cache: { folder: ".cache/dependency-cruiser", strategy: "metadata" },
  },
};
