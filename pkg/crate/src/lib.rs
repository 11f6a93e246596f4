//! What `rasoat` exports to JavaScript, in a file of its own. It adds nothing.

use rasoat as _;
