jQuery(function ($) {
  var form = $("form");
  function number() {
    $(".task").each(function (index) {
      $(this).find("[data-field]").attr("name", function () {
        return "rows[" + index + "][" + $(this).data("field") + "]";
      });
    });
  }
  $("#add").on("click", function () {
    $(".task:last").after($("#row").prop("content").cloneNode(true));
    number();
  });
  form.on("click", ".remove", function () {
    $(this).closest(".task").remove();
    number();
  });
  number();

  // The page's validator and its list of errors, as they were. What rasoat finds joins them; it holds nothing itself.
  form.validate({ errorLabelContainer: "#errors", wrapper: "li", focusInvalid: true });
  rasoat.load().then(function (core) {
    var checker = core.profile("plan-02");
    rasoat.jqueryValidation($, form[0], checker, { asOf: "2025-12-15", rows: ".task" });
    rasoat.attach(form[0], checker, { asOf: "2025-12-15", rows: ".task", hold: false, validity: false });
  });
});
