// Who is measured. An opponent is a file with a `name` and `prepare(form, wasm)`, which compiles whatever it compiles and
// gives a function from rows to the faults found, each `{ row, check }`. Another library is one file and one line here.
import * as ajv from "./ajv.mjs";
import * as rasoat from "./rasoat.mjs";
import * as valibot from "./valibot.mjs";
import * as zod from "./zod.mjs";

export const opponents = [rasoat, ajv, valibot, zod];
