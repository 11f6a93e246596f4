import { build } from "vite";

await build({ logLevel: "warn", oxc: { jsx: { runtime: "automatic" } } });
