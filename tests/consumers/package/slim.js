import { load } from "rasoat/slim";

load({ wasm: "/elsewhere/rasoat.wasm" });
