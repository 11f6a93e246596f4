//! The native check of generated rows, as `make bench` writes them to `target/bench/`: all rules on, the report in memory.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use rasoat::{Context, Entries, Profile, check};
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

fn rows(c: &mut Criterion) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/bench");
    let context = Context::new("2025-12-15").expect("a day");
    let mut group = c.benchmark_group("check");
    group.sample_size(10).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(5));
    for name in ["plan-02-100", "plan-02-1000", "plan-02-10000", "district-indicators-1000"] {
        // A quick run writes fewer files.
        let Ok(json) = std::fs::read_to_string(folder.join(name).with_extension("json")) else { continue };
        let form = name.rsplit_once('-').map_or(name, |(form, _)| form);
        let profile = Profile::builtin(form).expect("a form that ships");
        let entries = Entries::from_json(&profile, &json).expect("entries");
        group.throughput(Throughput::Elements(entries.len() as u64));
        group.bench_function(name, |b| b.iter(|| black_box(check(&profile, &entries, &context))));
    }
    group.finish();
}

criterion_group!(benches, rows);
criterion_main!(benches);
