import vue from "@vitejs/plugin-vue";
import { build } from "vite";

await build({ logLevel: "warn", plugins: [vue()] });
