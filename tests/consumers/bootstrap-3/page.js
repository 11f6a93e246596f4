// As such pages have done it for years: the last row is copied, emptied and numbered anew.
jQuery(function ($) {
  function number() {
    $(".task").each(function (index) {
      $(this).find("[data-field]").attr("name", function () {
        return "rows[" + index + "][" + $(this).data("field") + "]";
      });
    });
  }
  $("#add").on("click", function () {
    var row = $(".task:last").clone();
    row.find("input, textarea, select").val("");
    row.insertAfter(".task:last");
    number();
    row.find("textarea:first").focus();
  });
  $("table").on("click", ".remove", function () {
    $(this).closest("tr").remove();
    number();
  });
  number();
});
