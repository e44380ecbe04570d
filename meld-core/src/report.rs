//! What fusing did, as data.

/// Figures about one fusion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct FusionStats {
    /// Components given by the caller.
    pub components_fused: usize,
    /// Instances of core modules that the fused module holds.
    pub modules_merged: usize,
    /// Functions defined by the fused module.
    pub total_functions: usize,
    /// Functions among them that meld generated for calls between components.
    pub adapter_functions: usize,
    /// Calls between components that were wired straight to their target.
    pub adapters_inlined: usize,
    /// Imports of core instances that fusion resolved inside the module.
    pub imports_resolved: usize,
    /// Exports of the fused module.
    pub total_exports: usize,
    /// Exports that `strip_vestigial` removed.
    pub exports_stripped: usize,
    /// Bytes of all inputs together.
    pub input_size: usize,
    /// Bytes of the output.
    pub output_size: usize,
}
