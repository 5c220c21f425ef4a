// Prints what gift-pegjs reads in the GIFT file on standard input, as JSON.
const { parse } = require("gift-pegjs");
const { readFileSync } = require("fs");

process.stdout.write(JSON.stringify(parse(readFileSync(0, "utf8"))));
