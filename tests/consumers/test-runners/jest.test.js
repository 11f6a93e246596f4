import { runCases } from "rasoat/testing";
import { told, wrong } from "./wrong.js";

test("the cases hold", () => runCases("cases"));
test("what differs is told", () => expect(runCases(wrong)).rejects.toThrow(told));
