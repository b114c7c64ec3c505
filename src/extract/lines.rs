//! Numbers of lines, counted only once somebody asks for one.

use std::sync::OnceLock;

/// The line breaks of one text.
#[derive(Debug, Default)]
pub(super) struct LineNumbers {
    /// How many there are before each block.
    before: OnceLock<Vec<usize>>,
}

/// Bytes in a block: what is counted for each question.
const BLOCK: usize = 1 << 12;

impl LineNumbers {
    /// The number of `\n` in `text` before the byte `offset`; always with the same `text`.
    pub(super) fn n_before(&self, text: &str, offset: usize) -> usize {
        let bytes = text.as_bytes();
        let before = self.before.get_or_init(|| {
            let mut n = 0;
            let blocks = bytes.chunks(BLOCK).map(|it| {
                let before = n;
                n += count(it);
                before
            });
            blocks.collect()
        });
        let block = offset / BLOCK;
        let rest = bytes.get(block * BLOCK..offset).unwrap_or_default();
        before.get(block).or(before.last()).map_or(0, |it| it + count(rest))
    }
}

fn count(bytes: &[u8]) -> usize {
    memchr::memchr_iter(b'\n', bytes).count()
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, LineNumbers};

    #[test]
    fn lines_are_counted_as_one_by_one() {
        let text = "ab\n\nc".repeat(BLOCK);
        let lines = LineNumbers::default();
        for offset in (0..text.len()).step_by(997).chain([BLOCK, text.len() - 1]) {
            let n = text[..offset].matches('\n').count();
            assert_eq!(lines.n_before(&text, offset), n, "{offset}");
        }
    }
}
