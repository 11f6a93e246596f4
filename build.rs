//! Packs the forms of `src/profiles` into the library, without their examples and without white space:
//! every byte of the wasm is paid by each visitor.

use std::fmt::Write;
use std::{env, fs, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=src/profiles");
    let mut files: Vec<_> = fs::read_dir("src/profiles").expect("src/profiles").map(|f| f.unwrap().path()).collect();
    files.sort();
    let mut out =
        String::from("/// The id and JSON text of every form that ships.\nconst BUILTIN: &[(&str, &str)] = &[\n");
    for file in files.iter().filter(|file| file.extension().is_some_and(|e| e == "json")) {
        let text = fs::read_to_string(file).unwrap();
        let mut profile: serde_json::Value =
            serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        for key in ["$schema", "examples"] {
            profile.as_object_mut().unwrap().remove(key);
        }
        let id = profile["id"].as_str().unwrap().to_owned();
        assert_eq!(Some(id.as_str()), file.file_stem().and_then(|s| s.to_str()), "a form's file is named for its id");
        writeln!(out, "    ({id:?}, {:?}),", profile.to_string()).unwrap();
    }
    out.push_str("];\n");
    fs::write(Path::new(&env::var("OUT_DIR").unwrap()).join("profiles.rs"), out).unwrap();
}
