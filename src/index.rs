//! The one kind of map from keys to places. Each kind of map that is used is compiled anew, so there is one.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher};
use std::sync::Arc;

/// Places by key. Hashed the same way on every machine, and never walked through: nothing hangs on its order.
pub(crate) type Index = HashMap<Arc<str>, usize, BuildHasherDefault<DefaultHasher>>;
