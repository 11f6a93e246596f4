const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * Where in a JSON text the fault is that a message names: at the path it begins with (`fields[3].kind: …`), or at the
 * place that the browser's own parser tells.
 *
 * @param {string} text
 * @param {string} message
 * @returns {[start: number, end: number] | null}
 */
export function placeOf(text, message) {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  const [, position] = /position (\d+)/.exec(message) ?? [];
  if (position) return one(text, Number(position));
  if (line) return one(text, [...text.split("\n").slice(0, Number(line) - 1), ""].join("\n").length + Number(column) - 1);
  const [, path] = /^(\S+): /.exec(message) ?? [];
  return (path && places(text)?.get(path)) ?? null;
}

/** One letter; beyond the end the last one, where something is missing. */
function one(text, at) {
  const start = Math.min(at, Math.max(0, text.length - 1));
  return [start, start + 1];
}

/**
 * Every path of a JSON text and the place of its key, or of its value in a list.
 *
 * @returns {Map<string, [number, number]> | null} null where the text is no JSON
 */
function places(text) {
  try {
    JSON.parse(text);
  } catch {
    return null;
  }
  const tokens = [...text.matchAll(token)].map(({ 0: word, index }) => ({ word, place: [index, index + word.length] }));
  const found = new Map();
  let at = 0;
  const isNext = (word) => tokens[at].word === word && (at += 1);

  function walk(path) {
    const { word } = tokens[at];
    at += 1;
    if (word === "{") {
      while (!isNext("}")) {
        isNext(",");
        const inside = [path, JSON.parse(tokens[at].word)].filter(Boolean).join(".");
        found.set(inside, tokens[at].place);
        at += 2;
        walk(inside);
      }
    } else if (word === "[") {
      for (let index = 0; !isNext("]"); index += 1) {
        isNext(",");
        found.set(`${path}[${index}]`, tokens[at].place);
        walk(`${path}[${index}]`);
      }
    }
  }
  walk("");
  return found;
}
