jQuery(function ($) {
  var table = $("table").DataTable({
    pageLength: 1,
    lengthChange: false,
    searching: false,
    ordering: false,
    info: false,
    language: { emptyTable: "Chưa có dòng nào", paginate: { previous: "Trang trước", next: "Trang sau" } },
  });
  function add() {
    table.row.add($($("#row").prop("content")).find("tr").clone()).draw(false);
    table.page("last").draw(false);
  }
  $("#add").on("click", add);
  $("table").on("click", ".remove", function () {
    table.row($(this).closest("tr")).remove().draw(false);
  });
  add();

  // The rows of the other pages are not in the document, and the browser does not send what is not there.
  $("form").on("submit", function (event) {
    event.preventDefault();
    $("#sent").text(decodeURIComponent(table.$("input, select, textarea").serialize().replace(/\+/g, " ")));
  });

  rasoat.load().then(function (core) {
    rasoat.attach($("form")[0], core.profile("plan-02"), {
      asOf: "2025-12-15",
      rows: function () {
        return table.rows().nodes().toArray();
      },
    });
  });
});
