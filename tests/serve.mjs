// Serves the site on 127.0.0.1 under the headers a careful host would send, so that whatever
// a strict Content Security Policy forbids fails here first. Run it: node tests/serve.mjs
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const repository = new URL("../", import.meta.url);
const folder = (path) => fileURLToPath(new URL(path, repository));

const headers = {
  // 'wasm-unsafe-eval' allows compiling WebAssembly and nothing else; without it no browser starts the core.
  "Content-Security-Policy": [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; "),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/**
 * @param {{ port?: number, roots?: string[] }} [options] port 0 takes a free one; of several roots the first that has the file answers
 * @returns {Promise<{ origin: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ port = 0, roots = ["www"] } = {}) {
  const layers = roots.map((root) => sirv(folder(root), { dev: true }));
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const notFound = () => response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found\n");
    const answer = layers.reduceRight((next, layer) => () => layer(request, response, next), notFound);
    answer();
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const taken = server.address().port;
  return {
    origin: `http://127.0.0.1:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        // A browser keeps connections open, and close() alone would wait for them.
        server.closeAllConnections();
      }),
  };
}

/** A port that was asked for is used or refused; the usual one gives way to the next free one. */
async function demo() {
  const asked = process.env.PORT;
  if (asked && !(/^\d+$/.test(asked) && Number(asked) < 65536)) throw new Error(`PORT is "${asked}", which is no port number.`);
  const usual = 8000;
  for (let port = Number(asked || usual); ; port += 1) {
    try {
      const { origin } = await serve({ port });
      console.log(`rasoat is at ${origin}/ (Ctrl-C stops it)`);
      return;
    } catch (error) {
      if (error.code === "EACCES") throw new Error(`Port ${port} may not be used by this account. Choose one above 1024: PORT=8080 make demo`);
      if (error.code !== "EADDRINUSE") throw error;
      if (asked) throw new Error(`Port ${port} is in use. Choose another: PORT=${port + 1} make demo`);
      if (port - usual >= 20) throw new Error(`Ports ${usual} to ${port} are in use. Choose another: PORT=9000 make demo`);
      console.log(`Port ${port} is in use, trying the next.`);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  demo().catch((error) => {
    console.error(`rasoat: ${error.message}`);
    process.exitCode = 1;
  });
}
