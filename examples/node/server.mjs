// A server in Node that checks again what a browser sent, with the very wasm that the browser ran.
//
//   node examples/node/server.mjs 2025-12-15
//   curl -s localhost:8000 -d '{"form": "plan-02", "entries": [{"deadline": "31/9/2025"}]}'
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
// In a project of your own: import { load } from "rasoat";
import { load } from "../../pkg/src/index.js";

const LARGEST = 1 << 20;

/**
 * @param {string} asOf the day of the report, which the server decides and not the sender
 * @returns {Promise<import("node:http").Server>} not listening yet
 */
export async function server(asOf) {
  const rasoat = await load();
  // A form is read once, however many submissions it checks.
  const forms = new Map(rasoat.builtinIds().map((id) => [id, rasoat.profile(id)]));
  return createServer(async (request, response) => {
    const answer = (status, body) => response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    try {
      const { form, entries, receipt } = JSON.parse(await text(request));
      const checker = forms.get(form);
      if (!checker) return answer(400, { error: `form: ${[...forms.keys()].join(", ")}` });
      const report = checker.check(entries, { asOf });
      const differs = receipt ? differences(receipt, checker.receipt(entries, { asOf, confirmations: receipt.confirmations })) : [];
      if (report.summary.errors > 0) return answer(422, { issues: report.issues });
      if (differs.length > 0) return answer(409, { differs });
      answer(200, { summary: report.summary });
    } catch (error) {
      // Not JSON, not a list of entries, a field the form does not have: the message names the place.
      answer(400, { error: error.message });
    }
  });
}

/** The keys of a receipt that do not hold for what came with it. */
function differences(receipt, now) {
  return [...new Set([...Object.keys(now), ...Object.keys(receipt)])].filter((key) => !isDeepStrictEqual(receipt[key], now[key]));
}

async function text(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > LARGEST) throw new Error(`over ${LARGEST} bytes`);
    parts.push(part);
  }
  // Whole first: a letter may be cut between two parts.
  return Buffer.concat(parts).toString("utf8");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , asOf = "2025-12-15"] = process.argv;
  const started = (await server(asOf)).listen(Number(process.env.PORT ?? 8000), "127.0.0.1", () => console.log(`http://127.0.0.1:${started.address().port}/`));
}
