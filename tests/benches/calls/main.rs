//! What a call between components costs, in Wasmtime: composed, where Wasmtime's own
//! adapters stand in between, against fused, in one run on one machine.
//!
//! ```console
//! $ cargo bench -p meld-tests --bench calls                # everything
//! $ cargo bench -p meld-tests --bench calls -- string      # rows with this in the name
//! ```
//!
//! Ways of one row take turns, so that whatever else the machine does hits all of
//! them. The least time of many is compared, and the median stands beside it.
//!
//! `guest` makes the components, `rows` says which there are, `measure` takes the
//! time, `report` compares.

mod guest;
mod measure;
mod report;
mod rows;

use anyhow::Result;

fn main() -> Result<()> {
    // cargo adds `--bench`.
    let filters: Vec<String> = std::env::args()
        .skip(1)
        .filter(|a| a != "--bench")
        .collect();
    let is_wanted = |name: &str| {
        filters.is_empty() || filters.iter().any(|filter| name.contains(filter.as_str()))
    };
    let engine = measure::engine()?;
    report::heading();
    for row in rows::rows() {
        if !is_wanted(row.name) {
            continue;
        }
        let mut programs = row.programs(&engine)?;
        for &length in row.lengths {
            let times = measure::alternate(&mut programs, length)?;
            report::row(&row, length, &times);
        }
    }
    Ok(())
}
