// Of Node's own modules what testing.js uses; the other modules run in browsers and must see none of Node.
declare module "node:fs/promises" {
  export function readFile(path: string | URL, encoding: "utf8"): Promise<string>;
  export function readdir(path: string, options: { recursive: true }): Promise<string[]>;
  export function stat(path: string): Promise<{ isDirectory(): boolean }>;
}
declare module "node:path" {
  export function join(...parts: string[]): string;
}
declare module "node:url" {
  export function fileURLToPath(url: URL): string;
}
declare module "node:util" {
  export function isDeepStrictEqual(a: unknown, b: unknown): boolean;
}
