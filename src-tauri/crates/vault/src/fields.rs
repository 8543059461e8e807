//! Fields one after the other, each with its length before it, so that no two lists of fields give the same bytes.

/// Length-prefixed fields: what is hashed, signed or sealed along.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Fields(Vec<u8>);

impl Fields {
    /// Fields that begin with a tag saying what they are for.
    pub(crate) fn tagged(tag: &str) -> Self {
        let mut fields = Self::default();
        fields.push(tag.as_bytes());
        fields
    }

    pub(crate) fn push(&mut self, field: &[u8]) {
        self.0.extend_from_slice(&(field.len() as u64).to_le_bytes());
        self.0.extend_from_slice(field);
    }

    pub(crate) fn with(mut self, field: impl AsRef<[u8]>) -> Self {
        self.push(field.as_ref());
        self
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}
