//! Which names mean the same interface.
//!
//! Two names match if they are equal, or if both carry versions between which
//! semantic versioning promises compatibility. Hosts resolve the imports of
//! components by the same rule.

use semver::Version;

/// The part of a versioned name that all compatible versions share, and the
/// version: `a:b/c@1` and `1.2.3` for `a:b/c@1.2.3`, `a:b/c@0.2` and `0.2.1`
/// for `a:b/c@0.2.1`. Nothing for a name that is compatible with itself alone:
/// one without a version, with a pre-release, or with a version 0.0.x.
pub(super) fn track(name: &str) -> Option<(&str, Version)> {
    let (base, version) = name.split_once('@')?;
    let parsed = Version::parse(version).ok().filter(|v| v.pre.is_empty())?;
    let numbers = match (parsed.major, parsed.minor) {
        (0, 0) => return None,
        (0, _) => 2,
        (_, _) => 1,
    };
    let (dot, _) = version.match_indices('.').nth(numbers - 1)?;
    Some((&name[..base.len() + 1 + dot], parsed))
}
