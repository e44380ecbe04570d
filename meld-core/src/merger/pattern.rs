//! Names with wildcards.

/// Whether a name is what a pattern says: `*` stands for any number of
/// characters, `?` for one. Nothing else is special, as names of components hold
/// brackets and braces.
pub(super) fn matches(pattern: &str, name: &str) -> bool {
    let pattern: Vec<char> = pattern.chars().collect();
    let name: Vec<char> = name.chars().collect();
    let (mut p, mut n) = (0, 0);
    // Where the last `*` stands, and how far what it stands for goes.
    let mut star = None;
    while n < name.len() {
        match pattern.get(p) {
            Some('*') => {
                star = Some((p, n));
                p += 1;
            }
            Some(c) if *c == '?' || *c == name[n] => (p, n) = (p + 1, n + 1),
            _ => match star {
                Some((at, end)) => {
                    star = Some((at, end + 1));
                    (p, n) = (at + 1, end + 1);
                }
                None => return false,
            },
        }
    }
    pattern[p..].iter().all(|c| *c == '*')
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn wildcards_stand_for_any_text() {
        let cases = [
            ("memory", "memory", true),
            ("memory", "memory$2", false),
            ("memory*", "memory$2", true),
            ("memory?2", "memory$2", true),
            ("memory??2", "memory$2", false),
            ("*", "", true),
            ("?", "", false),
            ("*#add", "ns:pkg/iface@1.0.0#add", true),
            ("*#add", "ns:pkg/iface@1.0.0#add2", false),
            ("a*b*c", "a-b-b-c", true),
            ("a*b*c", "a-b-b-c-", false),
            ("*aab", "aaab", true),
            ("[method]r.f", "[method]r.f", true),
            ("é?", "éß", true),
        ];
        for (pattern, name, expected) in cases {
            assert_eq!(matches(pattern, name), expected, "{pattern} {name}");
        }
    }
}
