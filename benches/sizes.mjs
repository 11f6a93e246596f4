// The bytes a page loads: each library as a site would bundle it for the same checks, and rasoat's files.
import { shipped, sizeOf } from "../scripts/size.mjs";
import { bundle } from "./bundle.mjs";
import { opponents } from "./opponents/index.mjs";

/** @returns {Promise<{ name: string, minified: number, gzip: number, brotli: number }[]>} rasoat's own files first, their sum named "rasoat" */
export async function sizes() {
  const own = (await shipped()).map((part) => ({ ...part, name: part.name === "together" ? "rasoat" : `rasoat: ${part.name}` }));
  const others = opponents.filter(({ name }) => name !== "rasoat");
  const theirs = await Promise.all(others.map(async ({ name }) => sizeOf(`${name} with the ten checks`, await bundle(`opponents/${name}.mjs`))));
  return [...own, ...theirs];
}
