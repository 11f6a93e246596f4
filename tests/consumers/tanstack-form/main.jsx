import "rasoat/rasoat.css";
import { useForm, useStore } from "@tanstack/react-form";
import { load } from "rasoat";
import { attach } from "rasoat/dom";
import { useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

const asOf = "2025-12-15";
const checker = (await load()).profile("plan-02");
const schema = checker.schema({ asOf, rows: "rows" });
const blank = { task: "", deadline: "", result: "", description: "", completed_on: "" };
const labels = { task: "Nhiệm vụ", deadline: "Thời hạn", description: "Mô tả", completed_on: "Ngày hoàn thành" };

// Every control is React's: its value comes from the state, and what does not reach the state is gone at the next key.
function Text({ field, id, element: Element }) {
  return (
    <label>
      {labels[id]} <Element data-field={id} value={field.state.value} onChange={(event) => field.handleChange(event.target.value)} onBlur={field.handleBlur} />
    </label>
  );
}

function Report() {
  const [sent, setSent] = useState(null);
  const form = useForm({ defaultValues: { rows: [blank] }, validators: { onSubmit: schema }, onSubmit: ({ value }) => setSent(value) });
  const rows = useStore(form.store, (state) => state.values.rows);
  const errors = useStore(form.store, (state) => Object.values(state.fieldMeta).flatMap((meta) => meta?.errors ?? []).filter(Boolean));
  const element = useRef(null);
  useEffect(() => attach(element.current, checker, { asOf, rows: ".task", hold: false }), []);
  const submit = (event) => {
    event.preventDefault();
    form.handleSubmit();
  };
  return (
    <form ref={element} noValidate onSubmit={submit}>
      {errors.length > 0 && <p role="alert">{errors.map(({ message }) => message).join(" ")}</p>}
      <form.Field name="rows" mode="array">
        {(list) => (
          <>
            {list.state.value.map((_, index) => (
              <fieldset className="task" key={index}>
                <legend>Nhiệm vụ {index + 1}</legend>
                {["task", "deadline", "description", "completed_on"].map((id) => (
                  <form.Field key={id} name={`rows[${index}].${id}`}>
                    {(field) => <Text field={field} id={id} element={id === "task" || id === "description" ? "textarea" : "input"} />}
                  </form.Field>
                ))}
                <form.Field name={`rows[${index}].result`}>
                  {(field) => (
                    <label>
                      Kết quả{" "}
                      <select data-field="result" value={field.state.value} onChange={(event) => field.handleChange(event.target.value)}>
                        <option value="">-</option>
                        <option>Đã hoàn thành</option>
                        <option>Đang thực hiện</option>
                      </select>
                    </label>
                  )}
                </form.Field>
                <button type="button" onClick={() => list.removeValue(index)}>Xóa dòng</button>
              </fieldset>
            ))}
            <button type="button" onClick={() => list.pushValue(blank)}>Thêm dòng</button>
          </>
        )}
      </form.Field>
      <button>Gửi báo cáo</button>
      <output id="state" hidden>{JSON.stringify(rows)}</output>
      {sent && <p role="status" id="sent">{JSON.stringify(sent.rows)}</p>}
    </form>
  );
}

createRoot(document.getElementById("root")).render(<Report />);
