// The server that `make demo` starts, as a browser depends on it.
import assert from "node:assert/strict";
import { once } from "node:events";
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { after, test } from "node:test";
import { serve } from "../serve.mjs";

const server = await serve();
after(() => server.close());

const types = {
  "/": /^text\/html\b/,
  "/rasoat/src/index.js": /^text\/javascript\b/,
  // Any other type, and streaming compilation refuses the file.
  "/rasoat/wasm/rasoat_bg.wasm": /^application\/wasm$/,
};

for (const [path, type] of Object.entries(types)) {
  test(`${path} has the type browsers insist on`, async () => {
    const response = await fetch(server.origin + path);
    assert.equal(response.status, 200);
    assert.match(response.headers.get("content-type"), type);
    assert.match(response.headers.get("content-security-policy"), /default-src 'self'; script-src 'self' 'wasm-unsafe-eval'/);
  });
}

test("a file that is not there is a 404, as is one outside the site", async () => {
  assert.equal((await fetch(`${server.origin}/no-such-page`)).status, 404);
  assert.equal((await fetch(`${server.origin}/%2e%2e/Cargo.toml`)).status, 404);
});

test("a busy port is named, with the command that chooses another", async () => {
  const script = fileURLToPath(new URL("../serve.mjs", import.meta.url));
  const demo = spawn(process.execPath, [script], { env: { ...process.env, PORT: String(server.port) } });
  let said = "";
  demo.stderr.on("data", (chunk) => (said += chunk));
  const [status] = await once(demo, "close");
  assert.equal(status, 1);
  assert.match(said, new RegExp(`Port ${server.port} is in use. Choose another: PORT=\\d+ make demo`));
});
