/** Checks the fingerprints of a history file with nothing but Node: its name follows. A test runs it. */
export const historyCommand =
  `node -e 'const {createHash}=require("crypto"),f=JSON.parse(require("fs").readFileSync(process.argv[1]));` +
  `const sha=(...a)=>a.reduce((h,b)=>h.update(b),createHash("sha256")).digest("hex");let p=sha("application "+f.application.id);` +
  `for(const e of f.events){const h=sha(Buffer.from(p,"hex"),e.text);` +
  `if(e.previousHash!==p||e.hash!==h){console.log("entry "+e.seq+" does not fit");process.exit(1)}p=h}console.log("whole")'`;
