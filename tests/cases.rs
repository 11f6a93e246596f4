//! The case files, run natively; `tests/wasm` runs the same ones over the wasm.

#[test]
fn every_case_file_holds() {
    rasoat::testing::assert_cases("tests/cases");
}

#[test]
fn every_example_of_a_form_holds() {
    rasoat::testing::assert_cases("src/profiles");
}
