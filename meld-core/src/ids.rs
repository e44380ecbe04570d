//! Typed ids and the arenas they index.
//!
//! Every entity that a later phase refers to has an id type of its own, so that
//! an index of one space can't be used in another. Index spaces *inside* one
//! module of the input stay plain `u32`, as in the binary format.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

/// A typed index into an [`Arena`].
pub(crate) trait Id: Copy + Eq + fmt::Debug {
    /// The id of the `index`th entry.
    fn new(index: usize) -> Self;
    /// The position of the entry in its arena.
    fn index(self) -> usize;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) struct $name(u32);

        impl Id for $name {
            fn new(index: usize) -> Self {
                $name(u32::try_from(index).expect("arenas hold fewer than 2^32 entries"))
            }
            fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

ids! {
    /// A core module as the binary defines it.
    ModuleId;
    /// A component as the binary defines it.
    ComponentId;
    /// An instantiation of a component.
    InstanceId;
    /// An instantiation of a core module.
    CoreInstanceId;
    /// A lift (`canon lift`) of one component instance.
    LiftId;
    /// A lowering (`canon lower`) of a lifted function: an internal boundary.
    CallSiteId;
    /// A lowering that stays an import of the fused module.
    HostImportId;
    /// A resource type; fresh for every instantiation that defines one.
    ResourceId;
    /// A generated function.
    AdapterId;
    /// A region of a memory that several memories share.
    RegionId;
    /// A value type that crosses a boundary.
    ValueTypeId;
}

/// A vector indexed by one id type.
pub(crate) struct Arena<K, V> {
    items: Vec<V>,
    key: PhantomData<K>,
}

impl<K: Id, V> Arena<K, V> {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Appends an entry and returns its id.
    pub(crate) fn push(&mut self, value: V) -> K {
        let id = self.next_id();
        self.items.push(value);
        id
    }

    /// The id that the next [`Arena::push`] returns.
    pub(crate) fn next_id(&self) -> K {
        K::new(self.items.len())
    }

    pub(crate) fn len(&self) -> usize {
        self.items.len()
    }

    pub(crate) fn keys(&self) -> impl Iterator<Item = K> + use<K, V> {
        (0..self.items.len()).map(K::new)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (K, &V)> {
        self.items.iter().enumerate().map(|(i, v)| (K::new(i), v))
    }

    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = (K, &mut V)> {
        let items = self.items.iter_mut().enumerate();
        items.map(|(i, v)| (K::new(i), v))
    }

    pub(crate) fn values(&self) -> std::slice::Iter<'_, V> {
        self.items.iter()
    }
}

impl<K, V> Default for Arena<K, V> {
    fn default() -> Self {
        Arena {
            items: Vec::new(),
            key: PhantomData,
        }
    }
}

impl<K, V> FromIterator<V> for Arena<K, V> {
    fn from_iter<I: IntoIterator<Item = V>>(iter: I) -> Self {
        Arena {
            items: iter.into_iter().collect(),
            key: PhantomData,
        }
    }
}

impl<K: Id, V> Index<K> for Arena<K, V> {
    type Output = V;
    fn index(&self, id: K) -> &V {
        &self.items[id.index()]
    }
}

impl<K: Id, V> IndexMut<K> for Arena<K, V> {
    fn index_mut(&mut self, id: K) -> &mut V {
        &mut self.items[id.index()]
    }
}

impl<K: Id, V: fmt::Debug> fmt::Debug for Arena<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}
