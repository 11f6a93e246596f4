const form = document.querySelector("form");

// The page's own validator, as it was before rasoat came.
jQuery(form).validate({ errorElement: "span", errorClass: "complaint" });

rasoat.load().then((core) => {
  rasoat.jqueryValidation(jQuery, form, core.profile("plan-02"), { asOf: "2025-12-15" });
});
