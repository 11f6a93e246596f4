import "rasoat/rasoat.css";
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { load } from "rasoat";
import { attach } from "rasoat/dom";
import { useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { useFieldArray, useForm } from "react-hook-form";

const asOf = "2025-12-15";
const checker = (await load()).profile("plan-02");
const schema = checker.schema({ asOf, rows: "rows" });
const blank = { task: "", deadline: "", result: "", description: "", completed_on: "" };

function Report() {
  const { control, formState, handleSubmit, register, watch } = useForm({ resolver: standardSchemaResolver(schema), defaultValues: { rows: [blank] } });
  const { append, fields, remove } = useFieldArray({ control, name: "rows" });
  const [sent, setSent] = useState(null);
  const form = useRef(null);
  useEffect(() => attach(form.current, checker, { asOf, rows: ".task", hold: false }), []);
  const errors = formState.errors.rows?.filter?.(Boolean) ?? [];
  return (
    <form ref={form} noValidate onSubmit={handleSubmit((values) => setSent(values))}>
      {errors.length > 0 && <p role="alert">Còn lỗi ở {errors.length} dòng: {errors.flatMap((row) => Object.values(row).map(({ message }) => message)).join(" ")}</p>}
      {fields.map(({ id }, index) => (
        <fieldset className="task" key={id}>
          <legend>Nhiệm vụ {index + 1}</legend>
          <label>Nhiệm vụ <textarea {...register(`rows.${index}.task`)} data-field="task" /></label>
          <label>Thời hạn <input {...register(`rows.${index}.deadline`)} data-field="deadline" /></label>
          <label>
            Kết quả{" "}
            <select {...register(`rows.${index}.result`)} data-field="result">
              <option value="">-</option>
              <option>Đã hoàn thành</option>
              <option>Đang thực hiện</option>
            </select>
          </label>
          <label>Mô tả <textarea {...register(`rows.${index}.description`)} data-field="description" /></label>
          <label>Ngày hoàn thành <input {...register(`rows.${index}.completed_on`)} data-field="completed_on" /></label>
          <button type="button" onClick={() => remove(index)}>Xóa dòng</button>
        </fieldset>
      ))}
      <button type="button" onClick={() => append(blank)}>Thêm dòng</button>
      <button>Gửi báo cáo</button>
      <output id="state" hidden>{JSON.stringify(watch("rows"))}</output>
      {sent && <p role="status" id="sent">{JSON.stringify(sent.rows)}</p>}
    </form>
  );
}

createRoot(document.getElementById("root")).render(<Report />);
