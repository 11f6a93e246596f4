import "rasoat/rasoat.css";
import { load } from "rasoat";
import { createApp } from "vue";
import Report from "./Report.vue";

load().then((rasoat) => createApp(Report, { checker: rasoat.profile("plan-02") }).mount("#root"));
