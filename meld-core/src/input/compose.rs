//! Several components become one.

use super::Binary;
use super::origin::Origins;
use crate::error::{Error, Result};

/// Composes the inputs.
pub(super) fn compose<'a>(_inputs: &[Binary<'a>]) -> Result<(Vec<u8>, Origins<'a>)> {
    Err(Error::Compose {
        message: "fusing several inputs is not there yet".into(),
    })
}
