// CommonJS in TypeScript: require() of the package, as Node 20.19 does it.
import rasoat = require("rasoat");

rasoat.load().then(({ profile }) => profile("plan-02").check([], { asOf: "2025-12-15" }).summary.errors satisfies number);
