import assert from "node:assert/strict";
import { test } from "node:test";
import { runCases } from "rasoat/testing";
import { told, wrong } from "./wrong.js";

test("the cases hold", () => runCases(new URL("cases/", import.meta.url)));
test("what differs is told", () => assert.rejects(runCases(wrong), { message: told }));
