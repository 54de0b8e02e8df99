// One row of make bench: Readability.js on linkedom. Usage: node readability.mjs MODULES PACK [TEXTS]; MODULES is the
// folder in which npm has put the two. A pack has for each page a line with its size in bytes, then the bytes. Prints the
// milliseconds of processor time that each page took, a line each; with TEXTS the texts of the pages go into a pack of
// that name, for make bench-f1.
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.argv[2] + "/package.json");
const { Readability } = require("@mozilla/readability");
const { parseHTML } = require("linkedom");

const pack = readFileSync(process.argv[3]);
const pages = [];
for (let at = 0; at < pack.length;) {
  const line = pack.indexOf(10, at);
  const size = Number(pack.toString("latin1", at, line));
  pages.push(pack.toString("utf8", line + 1, line + 1 + size));
  at = line + 1 + size;
}

const times = [];
const texts = process.argv[4];
if (texts) writeFileSync(texts, "");
for (const page of pages) {
  const start = process.cpuUsage();
  let article = null;
  try {
    article = new Readability(parseHTML(page).document).parse();
  } catch {
    // a page that it cannot read costs what it costs
  }
  const { user, system } = process.cpuUsage(start);
  times.push((user + system) / 1000);
  if (texts) {
    const text = Buffer.from(article?.textContent ?? "");
    appendFileSync(texts, Buffer.concat([Buffer.from(`${text.length}\n`), text]));
  }
}
for (const time of times) console.log(time);
