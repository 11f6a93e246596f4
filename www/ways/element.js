import "../rasoat/src/element/index.js";
