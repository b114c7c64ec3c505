//! One walk over a body: each of its subjects is given to the rules that subscribe to it.

use std::sync::OnceLock;

use crate::check::{BodyCx, Finder, MemberPlace};
use crate::json::Node;
use crate::kind::RequestKind;
use crate::link::Link;
use crate::model::{
    Button, Category, Component, Content, Interactive, Level, Message, Parameter, SendComponent,
    SendComponentKind, SendLevel, Template, TemplateSend, Word,
};
use crate::rules;
use crate::variable::{FoundPhrases, PhraseIndex, PhraseQuery, TemplateText, TextSample};

/// Runs the rules in Rust over a body.
pub(super) fn run(cx: &mut BodyCx<'_>) {
    let rules = Subscriptions::get();
    for check in &rules.body[cx.kind as usize] {
        check(cx);
    }
    for link in cx.links() {
        rules.link.iter().for_each(|it| it(cx, link));
    }
    if RequestKind::MESSAGES.contains(&cx.kind) {
        rules.message(cx);
    } else if RequestKind::TEMPLATES.contains(&cx.kind) {
        rules.template(cx);
    }
    rules.members.walk(cx, cx.root, &mut Vec::new());
}

/// The functions of rules by what they subscribe to.
#[derive(Default)]
struct Subscriptions {
    body: [Vec<fn(&mut BodyCx<'_>)>; RequestKind::ALL.len()],
    members: Members,
    link: Vec<fn(&mut BodyCx<'_>, &Link<'_>)>,
    message: Vec<fn(&mut BodyCx<'_>, Message<'_>)>,
    content: ByType<fn(&mut BodyCx<'_>, Content<'_>)>,
    interactive: ByType<fn(&mut BodyCx<'_>, Interactive<'_>)>,
    send: Vec<fn(&mut BodyCx<'_>, &TemplateSend<'_>)>,
    send_level: Vec<fn(&mut BodyCx<'_>, &SendLevel<'_>)>,
    send_component: ByType<fn(&mut BodyCx<'_>, SendComponent<'_>)>,
    send_button: ByType<fn(&mut BodyCx<'_>, SendComponent<'_>)>,
    parameter: ByType<fn(&mut BodyCx<'_>, Parameter<'_>)>,
    template: Vec<fn(&mut BodyCx<'_>, &Template<'_>)>,
    level: Vec<fn(&mut BodyCx<'_>, &Level<'_>)>,
    component: ByType<fn(&mut BodyCx<'_>, Component<'_>)>,
    button: ByType<fn(&mut BodyCx<'_>, Button<'_>)>,
    library_input: ByType<fn(&mut BodyCx<'_>, Button<'_>)>,
    template_text: ByType<fn(&mut BodyCx<'_>, &TemplateText<'_>)>,
    sample: ByType<fn(&mut BodyCx<'_>, TextSample<'_>)>,
    phrases: [PhraseRules; Category::ALL.len() + 1],
}

impl Subscriptions {
    fn get() -> &'static Subscriptions {
        static SUBSCRIPTIONS: OnceLock<Subscriptions> = OnceLock::new();
        SUBSCRIPTIONS.get_or_init(|| {
            let mut all = Subscriptions::default();
            rules::all().for_each(|it| all.add(&it.finder));
            all
        })
    }

    fn add(&mut self, finder: &Finder) {
        match *finder {
            Finder::Parser | Finder::Schema | Finder::Comparison(_) | Finder::Project(_) => {}
            Finder::All(finders) => finders.iter().for_each(|it| self.add(it)),
            Finder::Body(kinds, check) => {
                for kind in kinds {
                    self.body[*kind as usize].push(check);
                }
            }
            Finder::Member(keys, check) => self.members.add(keys, check),
            Finder::Link(check) => self.link.push(check),
            Finder::Message(check) => self.message.push(check),
            Finder::Content(types, check) => {
                self.content.add(types.iter().map(|it| *it as usize), check);
            }
            Finder::Interactive(types, check) => {
                self.interactive.add(types.iter().map(|it| *it as usize), check);
            }
            Finder::Send(check) => self.send.push(check),
            Finder::SendLevel(check) => self.send_level.push(check),
            Finder::SendComponent(types, check) => {
                self.send_component.add(types.iter().map(|it| *it as usize), check);
            }
            Finder::SendButton(types, check) => {
                self.send_button.add(types.iter().map(|it| *it as usize), check);
            }
            Finder::Parameter(types, check) => {
                self.parameter.add(types.iter().map(|it| *it as usize), check);
            }
            Finder::Template(check) => self.template.push(check),
            Finder::Level(check) => self.level.push(check),
            Finder::Component(types, check) => {
                self.component.add(types.iter().map(|it| *it as usize), check);
            }
            Finder::Button(types, check) => {
                self.button.add(types.iter().map(|it| *it as usize), check);
            }
            Finder::LibraryInput(types, check) => {
                self.library_input.add(types.iter().map(|it| *it as usize), check);
            }
            Finder::TemplateText(places, check) => {
                self.template_text.add(places.iter().map(|it| *it as usize), check);
            }
            Finder::Sample(places, check) => {
                self.sample.add(places.iter().map(|it| *it as usize), check);
            }
            Finder::Phrases(query, check) => {
                for (n, rules) in self.phrases.iter_mut().enumerate() {
                    let category = Category::ALL.get(n);
                    if query.categories.is_empty()
                        || category.is_some_and(|it| query.categories.contains(it))
                    {
                        rules.list.push((query, check));
                    }
                }
            }
        }
    }

    fn message(&self, cx: &mut BodyCx<'_>) {
        let message = cx.message();
        self.message.iter().for_each(|it| it(cx, message));
        let Some(content) = message.content() else { return };
        self.content.of(Some(content.kind as usize)).for_each(|it| it(cx, content));
        if let Some(interactive) = message.interactive() {
            self.interactive
                .of(interactive.kind.map(|it| it as usize))
                .for_each(|it| it(cx, interactive));
        }
        let send = cx.send();
        if send.node.is_none() {
            return;
        }
        self.send.iter().for_each(|it| it(cx, send));
        for level in &send.levels {
            self.send_level.iter().for_each(|it| it(cx, level));
            for component in level.components.iter().copied() {
                self.send_component
                    .of(component.kind.map(|it| it as usize))
                    .for_each(|it| it(cx, component));
                if component.is(SendComponentKind::Button) {
                    self.send_button
                        .of(component.sub_type.map(|it| it as usize))
                        .for_each(|it| it(cx, component));
                }
                for parameter in component.parameters() {
                    self.parameter
                        .of(parameter.kind.map(|it| it as usize))
                        .for_each(|it| it(cx, parameter));
                }
            }
        }
    }

    fn template(&self, cx: &mut BodyCx<'_>) {
        let template = cx.template();
        self.template.iter().for_each(|it| it(cx, template));
        for level in &template.levels {
            self.level.iter().for_each(|it| it(cx, level));
            for component in level.components.iter().copied() {
                self.component
                    .of(component.kind.map(|it| it as usize))
                    .for_each(|it| it(cx, component));
            }
            for button in level.buttons.iter().copied() {
                self.button.of(button.kind.map(|it| it as usize)).for_each(|it| it(cx, button));
            }
        }
        for input in template.library_inputs.iter().copied() {
            self.library_input.of(input.kind.map(|it| it as usize)).for_each(|it| it(cx, input));
        }
        for text in cx.texts().all() {
            let place = Some(text.place as usize);
            self.template_text.of(place).for_each(|it| it(cx, text));
            for sample in text.string_samples() {
                self.sample.of(place).for_each(|it| it(cx, sample));
            }
        }
        let category = template.category.map_or(Category::ALL.len(), Category::index);
        self.phrases[category].run(cx);
    }
}

/// A function about phrases.
type OfPhrases = fn(&mut BodyCx<'_>, FoundPhrases<'_>);

/// The rules about phrases in templates of a category, or of none that is known.
#[derive(Default)]
struct PhraseRules {
    list: Vec<(PhraseQuery, OfPhrases)>,
    /// All that they look for; made when the first such template is checked.
    index: OnceLock<PhraseIndex>,
}

impl PhraseRules {
    fn run(&self, cx: &mut BodyCx<'_>) {
        let index = self.index.get_or_init(|| PhraseIndex::new(self.list.iter().map(|it| it.0)));
        let found = index.find(cx.texts());
        self.list.iter().for_each(|(_, it)| it(cx, FoundPhrases::new(&found)));
    }
}

/// Functions by the types of the subjects that they are about.
struct ByType<F> {
    /// Those about every subject, also one of unknown type.
    every: Vec<F>,
    /// Those about subjects of single types, by the index of the type.
    some: Vec<Vec<F>>,
}

impl<F> Default for ByType<F> {
    fn default() -> ByType<F> {
        ByType { every: Vec::new(), some: Vec::new() }
    }
}

impl<F: Copy> ByType<F> {
    fn add(&mut self, types: impl ExactSizeIterator<Item = usize>, check: F) {
        if types.len() == 0 {
            self.every.push(check);
        }
        for index in types {
            if self.some.len() <= index {
                self.some.resize(index + 1, Vec::new());
            }
            self.some[index].push(check);
        }
    }

    /// The functions about a subject of a type; `None` for an unknown one.
    fn of(&self, index: Option<usize>) -> impl Iterator<Item = &F> {
        let some = index.and_then(|it| self.some.get(it)).map_or(&[][..], |it| it);
        self.every.iter().chain(some)
    }
}

/// A function about members.
type OfMember = fn(&mut BodyCx<'_>, MemberPlace<'_>);

/// Functions by the keys of the members that they are about.
struct Members {
    /// The keys, by a number that is the same for few others.
    by_slot: Vec<Vec<(&'static str, OfMember)>>,
}

impl Default for Members {
    fn default() -> Members {
        Members { by_slot: vec![Vec::new(); N_SLOTS] }
    }
}

const N_SLOTS: usize = 256;

/// A number below [`N_SLOTS`] for a key.
fn slot(key: &str) -> usize {
    let letter = |it: Option<&u8>| it.map_or(0, |it| usize::from(*it));
    let bytes = key.as_bytes();
    (letter(bytes.first()) * 11 + letter(bytes.last()) * 5 + key.len() * 37) % N_SLOTS
}

impl Members {
    fn add(&mut self, keys: &[&'static str], check: OfMember) {
        for key in keys {
            self.by_slot[slot(key)].push((key, check));
        }
    }

    /// Gives the members below a node to those that subscribe to their keys; `path` leads there.
    fn walk<'a>(&self, cx: &mut BodyCx<'a>, node: &'a Node<'a>, path: &mut Vec<&'a str>) {
        for member in node.members() {
            for (key, check) in &self.by_slot[slot(&member.key)] {
                if *key == member.key {
                    check(cx, MemberPlace { member, path });
                }
            }
            if member.value.is_object() || member.value.is_array() {
                path.push(&member.key);
                self.walk(cx, &member.value, path);
                path.pop();
            }
        }
        for item in node.items() {
            self.walk(cx, item, path);
        }
    }
}
