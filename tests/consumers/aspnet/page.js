// What an UpdatePanel does: the server answers with the markup of the whole panel, made anew with what was typed, and it
// takes the place of the old one. Here the page plays the server.
(function () {
  var names = { task: "txtNhiemVu", deadline: "txtThoiHan", result: "ddlKetQua", description: "txtMoTa", completed_on: "txtNgayXong" };
  var labels = { task: "Nhiệm vụ", deadline: "Thời hạn", result: "Kết quả", description: "Mô tả", completed_on: "Ngày hoàn thành" };
  var panel = document.getElementById("ctl00_MainContent_pnlNhiemVu");

  function encode(text) {
    return text.replace(/[&<>"]/g, function (letter) {
      return "&#" + letter.charCodeAt(0) + ";";
    });
  }
  function control(id, index, value) {
    var at = ' name="ctl00$MainContent$rptNhiemVu$ctl0' + index + "$" + names[id] + '" id="ctl00_MainContent_rptNhiemVu_ctl0' + index + "_" + names[id] + '"';
    if (id === "task" || id === "description") return "<textarea" + at + ">\n" + encode(value) + "</textarea>";
    if (id !== "result") return "<input type='text'" + at + ' value="' + encode(value) + '" />';
    return "<select" + at + ">" + [["", "-"], ["1", "Đã hoàn thành"], ["2", "Đang thực hiện"]].map(function (pair) {
      return '<option value="' + pair[0] + '"' + (pair[0] === value ? " selected" : "") + ">" + pair[1] + "</option>";
    }).join("") + "</select>";
  }
  function typed() {
    return [].map.call(panel.querySelectorAll(".task"), function (row) {
      var values = {};
      for (var id in names) values[id] = row.querySelector("[name$=" + names[id] + "]").value;
      return values;
    });
  }
  function render(rows) {
    panel.innerHTML = rows.map(function (values, index) {
      return '<fieldset class="task"><legend>Nhiệm vụ ' + (index + 1) + "</legend>" + Object.keys(names).map(function (id) {
        return "<p><label>" + labels[id] + " " + control(id, index, values[id] || "") + "</label></p>";
      }).join("") + '<input type="button" class="remove" value="Xóa dòng" /></fieldset>';
    }).join("");
  }
  render([{}]);
  document.getElementById("ctl00_MainContent_btnThem").addEventListener("click", function () {
    render(typed().concat({}));
  });
  panel.addEventListener("click", function (event) {
    if (!event.target.matches(".remove")) return;
    var at = [].indexOf.call(panel.querySelectorAll(".remove"), event.target);
    render(typed().filter(function (values, index) {
      return index !== at;
    }));
  });
})();
