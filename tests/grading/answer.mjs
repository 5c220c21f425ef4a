// Grades one request a line, each `{key, reply, context}` as JSON, with the modules in the folder that is given.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { readFileSync } from "node:fs";

const [folder, tablesPath] = process.argv.slice(2);
const { grade } = await import(pathToFileURL(`${folder}/grader.js`));
const tables = JSON.parse(readFileSync(tablesPath, "utf8"));

for await (const line of createInterface({ input: process.stdin })) {
  const requests = JSON.parse(line);
  const grades = requests.map(({ key, reply, context }) => grade(key, reply, { ...context, tables }));
  process.stdout.write(`${JSON.stringify(grades)}\n`);
}
