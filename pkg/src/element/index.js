/**
 * Importing this registers `<rasoat-form for="id-of-the-form" profile="plan-02">`; on a server it does nothing.
 *
 * @module rasoat/element
 */
import { load } from "../index.js";
import { defineElement } from "./define.js";

export { RasoatFormElement } from "./define.js";

defineElement(load);
