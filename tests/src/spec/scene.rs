//! What a script has defined so far: instances, their `$id`s and the names
//! they are registered under, which is all it takes to know what a module
//! imports.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use anyhow::{Context, Result, bail};

use super::rename;
use super::spectest;
use super::unit::{Link, Part, Unit};

/// An instance in a [`Scene`], in the order of the script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct InstanceId(usize);

/// What provides imports under one module name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provider {
    /// The module that every script may import.
    Spectest,
    /// An instance that the script registered.
    Instance(InstanceId),
}

/// What stands in the place of a module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The module as it was.
    Original,
    /// The module as it was, with copies of what it imports.
    Apart,
    /// A fused module.
    Fused,
}

/// An instance of the script.
#[derive(Clone, Debug)]
pub struct Instance {
    /// Its `$id` in the script.
    pub id: Option<String>,
    /// An `$id` that nothing else in the rewritten script has, unlike `id`.
    pub name: String,
    /// The original module.
    pub bytes: Vec<u8>,
    /// What its imports come from, by module name.
    pub providers: BTreeMap<String, Provider>,
    /// What stands in its place.
    pub form: Form,
}

impl Instance {
    /// An instance of `bytes`, as it is.
    pub fn new(id: Option<String>, bytes: Vec<u8>, scene: &Scene) -> Result<Self> {
        Ok(Instance {
            id,
            name: format!("meld-{}", scene.instances.len()),
            providers: scene.providers(&bytes)?,
            bytes,
            form: Form::Original,
        })
    }

    /// Whether it imports from instances of the script.
    pub fn is_linked(&self) -> bool {
        let mut providers = self.providers.values();
        providers.any(|provider| *provider != Provider::Spectest)
    }
}

/// The instances that a script has made so far.
#[derive(Debug, Default)]
pub struct Scene {
    instances: Vec<Instance>,
    by_id: HashMap<String, InstanceId>,
    registered: HashMap<String, InstanceId>,
    definitions: HashMap<Option<String>, Vec<u8>>,
}

impl Scene {
    /// Adds an instance, which becomes the latest one.
    pub fn add(&mut self, instance: Instance) {
        let id = InstanceId(self.instances.len());
        if let Some(name) = &instance.id {
            self.by_id.insert(name.clone(), id);
        }
        self.instances.push(instance);
    }

    /// Adds a definition that may be instantiated later.
    pub fn define(&mut self, id: Option<String>, bytes: Vec<u8>) {
        self.definitions.insert(id, bytes);
    }

    /// A definition.
    pub fn definition(&self, id: &Option<String>) -> Option<&Vec<u8>> {
        self.definitions.get(id)
    }

    /// Lets imports find an instance under a name.
    pub fn register(&mut self, name: String, instance: &Option<String>) -> Result<()> {
        let instance = self.find(instance)?;
        self.registered.insert(name, instance);
        Ok(())
    }

    /// The instance with an `$id`, or the latest one.
    pub fn find(&self, id: &Option<String>) -> Result<InstanceId> {
        match id {
            Some(id) => {
                let found = self.by_id.get(id).copied();
                found.with_context(|| format!("no module ${id}"))
            }
            None => {
                let latest = self.instances.len().checked_sub(1);
                latest.map(InstanceId).context("no module yet")
            }
        }
    }

    /// An instance.
    pub fn instance(&self, id: InstanceId) -> &Instance {
        &self.instances[id.0]
    }

    /// All instances, in the order of the script.
    pub fn instances(&self) -> impl Iterator<Item = &Instance> {
        self.instances.iter()
    }

    /// The instance registered under a name.
    pub fn registered(&self, name: &str) -> Option<&Instance> {
        self.registered.get(name).map(|id| self.instance(*id))
    }

    fn providers(&self, bytes: &[u8]) -> Result<BTreeMap<String, Provider>> {
        let mut providers = BTreeMap::new();
        for import in rename::imports(bytes)? {
            let provider = match self.registered.get(&import.module) {
                Some(id) => Provider::Instance(*id),
                None if import.module == spectest::NAME => Provider::Spectest,
                None => bail!("nothing is registered as {:?}", import.module),
            };
            providers.insert(import.module, provider);
        }
        Ok(providers)
    }

    /// A module with copies of all that it imports, directly or through others.
    pub fn unit(&self, tested: &Instance, place: String) -> Unit {
        let mut needed = BTreeSet::new();
        self.collect(tested, &mut needed);
        let position: BTreeMap<InstanceId, usize> = needed.iter().copied().zip(0..).collect();
        let copy = |id: &InstanceId| part(self.instance(*id), &position);
        Unit {
            place,
            copies: needed.iter().map(copy).collect(),
            tested: part(tested, &position),
        }
    }

    /// Instances import only from earlier ones, so this ends.
    fn collect(&self, instance: &Instance, needed: &mut BTreeSet<InstanceId>) {
        for provider in instance.providers.values() {
            if let Provider::Instance(id) = provider
                && needed.insert(*id)
            {
                self.collect(self.instance(*id), needed);
            }
        }
    }
}

fn part(instance: &Instance, position: &BTreeMap<InstanceId, usize>) -> Part {
    let link = |provider: &Provider| match provider {
        Provider::Spectest => Link::Spectest,
        Provider::Instance(id) => Link::Part(position[id]),
    };
    let providers = instance.providers.iter();
    Part {
        bytes: instance.bytes.clone(),
        links: providers
            .map(|(name, provider)| (name.clone(), link(provider)))
            .collect(),
    }
}
