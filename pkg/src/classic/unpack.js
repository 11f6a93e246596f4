import { LoadError } from "../errors.js";

/**
 * The bytes of the core out of the text that a classic script carries: deflated, then base64.
 *
 * @param {string} packed
 * @returns {Promise<ArrayBuffer>}
 * @throws {LoadError} where the browser is too old to inflate
 */
export async function unpack(packed) {
  if (typeof DecompressionStream !== "function") {
    throw new LoadError(
      "Trình duyệt này quá cũ. (This browser is too old for rasoat.iife.js: Chrome 96, Firefox 113 or Safari 16.4 is needed. load({ wasm: address }) does without.)",
    );
  }
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).arrayBuffer();
}
