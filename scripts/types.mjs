// Writes pkg/src/profile.js and pkg/src/params.js: the types of profiles, out of pkg/profile.schema.json, and of what each
// rule says, out of pkg/catalogue.json. A test compares them; run this after either has changed: node scripts/types.mjs
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const pkg = new URL("../pkg/", import.meta.url);
const json = async (name) => JSON.parse(await readFile(new URL(name, pkg), "utf8"));

/** @returns {Promise<Record<string, string>>} the files as they should be, by their name in pkg/ */
export async function typeFiles() {
  const [schema, { rules }] = await Promise.all([json("profile.schema.json"), json("catalogue.json")]);
  return { "src/profile.js": profileTypes(schema), "src/params.js": paramTypes(rules) };
}

const heading = (from) => `/*\n * Written by scripts/types.mjs out of ${from}; change that and run it again.\n */\n`;
// Lines of a literal begin without a star: the compiler would write it into the declarations.
const comment = (lines) => `/**\n${lines.map((line) => (line.startsWith("  ") ? line : ` * ${line}`.trimEnd())).join("\n")}\n */\n`;
/** One line of prose; what stands in braces would be read as a type. */
const prose = (text = "") => text.replace(/\s+/g, " ").trim();

function profileTypes({ $defs, ...root }) {
  const defs = { ...$defs, Profile: { ...root, description: "A form as data. The core names the place and the reason where one is broken." } };
  const parts = Object.entries(defs)
    .filter(([name]) => !["Lang", "RuleId"].includes(name))
    .map(([name, def]) => comment(definition(name, def)));
  return `${heading("profile.schema.json")}\n${parts.join("\n")}\nexport {};\n`;
}

/** What the schema leaves to the core, and types.js describes. */
const shapes = {
  rules: "RuleSettings",
  calendar: 'import("./types.js").Calendar | null',
  confirmations: 'NonNullable<import("./types.js").Context["confirmations"]> | null',
  previous: 'NonNullable<import("./types.js").Context["previous"]> | null',
  register: 'NonNullable<import("./types.js").Context["register"]> | null',
};

function definition(name, def) {
  if (!def.properties) return [`@typedef {${typeOf(def)}} ${name} ${prose(def.description)}`];
  const required = new Set(def.required);
  const properties = Object.entries(def.properties).map(([key, value]) => {
    const type = shapes[key] ?? typeOf(value);
    const fallback = "default" in value ? ` By default \`${JSON.stringify(value.default)}\`.` : "";
    return `@property {${type}} ${required.has(key) ? key : `[${key}]`} ${prose(value.description)}${fallback}`;
  });
  const own = [`@typedef {object} ${name} ${prose(def.description)}`, ...properties];
  if (!def.properties.rules) return own;
  const settings = Object.entries(def.properties.rules.properties).map(([id, value]) => `  ${JSON.stringify(id)}?: ${typeOf(value)},`);
  return ["@typedef {{", ...settings, "  }} RuleSettings Settings of single rules, by their ids.", "", ...own];
}

function typeOf(def) {
  if (def.$ref) return local(def.$ref.split("/").at(-1));
  if ("const" in def) return JSON.stringify(def.const);
  if (def.enum) return def.enum.map((value) => JSON.stringify(value)).join(" | ");
  const options = def.anyOf ?? def.oneOf;
  if (options) return [...new Set(options.map(typeOf))].join(" | ");
  if (Array.isArray(def.type)) return def.type.map((type) => typeOf({ ...def, type })).join(" | ");
  switch (def.type) {
    case "integer":
      return "number";
    case "array":
      return def.minItems === 2 && def.maxItems === 2 ? `[${typeOf(def.items)}, ${typeOf(def.items)}]` : `(${typeOf(def.items)})[]`.replace(/^\((\w+)\)\[\]$/, "$1[]");
    case "object":
      return objectType(def);
    case undefined:
      return def.pattern ? "string" : "unknown";
    default:
      return def.type;
  }
}

function objectType({ properties, required = [], additionalProperties }) {
  if (!properties) return `Record<string, ${typeof additionalProperties === "object" ? typeOf(additionalProperties) : "unknown"}>`;
  return `{ ${Object.entries(properties).map(([key, value]) => `${key}${required.includes(key) ? "" : "?"}: ${typeOf(value)}`).join(", ")} }`;
}

/** What other modules define is imported from there. */
function local(name) {
  if (name === "RuleId") return 'import("./params.js").RuleId';
  if (name === "Severity" || name === "Lang") return `import("./types.js").${name}`;
  return name;
}

/** Params that no message prints; the test over all cases finds those that are missing here. */
const unprinted = { "equation/does-not-hold": ["equation"] };

/** A message needs what stands in it outside `[[…]]`; what stands inside may be absent. */
function paramTypes(rules) {
  const names = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const lines = rules.map(({ id, message: { vi } }) => {
    const always = new Set([...names(vi.replace(/\[\[.*?\]\]/g, "")), ...(unprinted[id] ?? [])]);
    const all = [...new Set([...names(vi), ...always])].sort();
    const fields = all.map((name) => `${name}${always.has(name) ? "" : "?"}: Param`);
    return `  ${JSON.stringify(id)}: { ${fields.join(", ")} },`;
  });
  return `${heading("catalogue.json")}
/**
 * @typedef {string | number} Param a day as ISO, a whole number below 2^53 as a number, other numbers and texts as text
 *
 * @typedef {{
${lines.join("\n")}
  }} IssueParams What the message of each rule is made of. With \`mask\`, what was typed is left out.
 *
 * @typedef {keyof IssueParams} RuleId
 */

export {};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(await typeFiles())) await writeFile(new URL(name, pkg), text);
}
