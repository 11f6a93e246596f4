//! Nothing: this package is for its benchmark.
