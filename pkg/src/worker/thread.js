import { host } from "./host.js";

// Once the modules are there: until then nobody listens, and the page would wait for an answer that never comes.
host(/** @type {import("./host.js").Port} */ (/** @type {unknown} */ (globalThis)));
postMessage("ready");
