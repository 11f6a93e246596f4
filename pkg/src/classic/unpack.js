/**
 * The bytes of the core out of the text that a classic script carries: deflated, then base64.
 *
 * @param {string} packed
 * @returns {Promise<ArrayBuffer>}
 */
export async function unpack(packed) {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).arrayBuffer();
}
