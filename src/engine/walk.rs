//! One walk over a body: each rule gets the subjects that it subscribes to.

use std::sync::OnceLock;

use crate::check::{BodyCx, Finder, MemberPlace};
use crate::json::{Member, Node};
use crate::kind::RequestKind;
use crate::link::{CallLink, Link};
use crate::model::{
    Button, Call, CallSettings, Card, Carousel, Category, Component, Contact, ContactPhone,
    Content, Interactive, Label, Level, Media, MediaLink, Message, OpeningHours, OrderDetails,
    Parameter, PhoneNumber, ProductSections, Recipient, SendComponent, SendComponentKind,
    SendLevel, Template, TemplateSend, Word,
};
use crate::rules;
use crate::variable::{FoundPhrases, PhraseIndex, PhraseQuery, TemplateText, TextSample};

/// Runs the rules in Rust on a body.
pub(super) fn run(cx: &mut BodyCx<'_>) {
    let rules = Subscriptions::get();
    for check in &rules.body[cx.kind as usize] {
        check(cx);
    }
    rules.body_members(cx);
    for link in cx.links() {
        rules.link.iter().for_each(|it| it(cx, link));
        if let Some(call) = link.as_call() {
            rules.call_link.iter().for_each(|it| it(cx, call));
        }
    }
    if let Some(recipient) = Recipient::new(cx.kind, cx.message()) {
        rules.recipient(cx, recipient);
    }
    if RequestKind::MESSAGES.contains(&cx.kind) {
        rules.message(cx);
    } else if RequestKind::TEMPLATES.contains(&cx.kind) {
        rules.template(cx);
    }
    match cx.kind {
        RequestKind::CallSettings => rules.settings(cx),
        RequestKind::Call => rules.call(cx),
        _ => {}
    }
    rules.members[cx.kind as usize].walk(cx, cx.root, &mut Vec::new());
}

/// A function about members of bodies of some kinds.
type OfBodyMember = (&'static [RequestKind], fn(&mut BodyCx<'_>, &Member<'_>));

/// A function about members anywhere in a body.
type OfMember = fn(&mut BodyCx<'_>, MemberPlace<'_>);

/// The functions of rules, by what they subscribe to.
#[derive(Default)]
struct Subscriptions {
    body: [Vec<fn(&mut BodyCx<'_>)>; RequestKind::ALL.len()],
    body_members: Members<OfBodyMember>,
    members: [Members<OfMember>; RequestKind::ALL.len()],
    link: Vec<fn(&mut BodyCx<'_>, &Link<'_>)>,
    call_link: Vec<fn(&mut BodyCx<'_>, CallLink<'_>)>,
    recipient: Vec<fn(&mut BodyCx<'_>, Recipient<'_>)>,
    phone_number: Vec<fn(&mut BodyCx<'_>, PhoneNumber<'_>)>,
    message: Vec<fn(&mut BodyCx<'_>, Message<'_>)>,
    content: ByType<fn(&mut BodyCx<'_>, Content<'_>)>,
    contact: Vec<fn(&mut BodyCx<'_>, Contact<'_>)>,
    contact_phone: Vec<fn(&mut BodyCx<'_>, ContactPhone<'_>)>,
    media: ByType<fn(&mut BodyCx<'_>, Media<'_>)>,
    media_link: ByType<fn(&mut BodyCx<'_>, &MediaLink<'_>)>,
    interactive: ByType<fn(&mut BodyCx<'_>, Interactive<'_>)>,
    label: ByType<fn(&mut BodyCx<'_>, Label<'_>)>,
    card: Vec<fn(&mut BodyCx<'_>, Card<'_>)>,
    carousel: Vec<fn(&mut BodyCx<'_>, Carousel<'_>)>,
    order_details: Vec<fn(&mut BodyCx<'_>, OrderDetails<'_>)>,
    product_sections: Vec<fn(&mut BodyCx<'_>, ProductSections<'_>)>,
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
    call_settings: Vec<fn(&mut BodyCx<'_>, &CallSettings<'_>)>,
    opening_hours: Vec<fn(&mut BodyCx<'_>, &OpeningHours<'_>)>,
    sip_server: Vec<fn(&mut BodyCx<'_>, &Node<'_>)>,
    call: ByType<fn(&mut BodyCx<'_>, Call<'_>)>,
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
            Finder::Parser
            | Finder::Settings
            | Finder::Schema
            | Finder::Comparison(_)
            | Finder::Project(_) => {}
            Finder::All(finders) => finders.iter().for_each(|it| self.add(it)),
            Finder::Body(kinds, check) => {
                for kind in kinds {
                    self.body[*kind as usize].push(check);
                }
            }
            Finder::BodyMember(kinds, keys, check) => self.body_members.add(keys, (kinds, check)),
            Finder::Member(kinds, keys, check) => {
                for kind in kinds {
                    self.members[*kind as usize].add(keys, check);
                }
            }
            Finder::Link(check) => self.link.push(check),
            Finder::CallLink(check) => self.call_link.push(check),
            Finder::Recipient(check) => self.recipient.push(check),
            Finder::PhoneNumber(check) => self.phone_number.push(check),
            Finder::Message(check) => self.message.push(check),
            Finder::Content(types, check) => {
                self.content.add(types.iter().map(|it| *it as usize), check);
            }
            Finder::Contact(check) => self.contact.push(check),
            Finder::ContactPhone(check) => self.contact_phone.push(check),
            Finder::Media(kinds, check) => {
                self.media.add(kinds.iter().map(|it| *it as usize), check);
            }
            Finder::MediaLink(kinds, check) => {
                self.media_link.add(kinds.iter().map(|it| *it as usize), check);
            }
            Finder::Interactive(types, check) => {
                self.interactive.add(types.iter().map(|it| *it as usize), check);
            }
            Finder::Label(places, check) => {
                self.label.add(places.iter().map(|it| *it as usize), check);
            }
            Finder::Card(check) => self.card.push(check),
            Finder::Carousel(check) => self.carousel.push(check),
            Finder::OrderDetails(check) => self.order_details.push(check),
            Finder::ProductSections(check) => self.product_sections.push(check),
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
            Finder::CallSettings(check) => self.call_settings.push(check),
            Finder::OpeningHours(check) => self.opening_hours.push(check),
            Finder::SipServer(check) => self.sip_server.push(check),
            Finder::Call(actions, check) => {
                self.call.add(actions.iter().map(|it| *it as usize), check);
            }
        }
    }

    fn settings(&self, cx: &mut BodyCx<'_>) {
        let Some(settings) = CallSettings::new(cx.root) else { return };
        self.call_settings.iter().for_each(|it| it(cx, &settings));
        for hours in settings.schedules().into_iter().flatten() {
            self.opening_hours.iter().for_each(|it| it(cx, hours));
        }
        for server in settings.sip_servers() {
            self.sip_server.iter().for_each(|it| it(cx, server));
        }
    }

    fn call(&self, cx: &mut BodyCx<'_>) {
        let call = Call::new(cx.root);
        self.call.of(call.action.map(|it| it as usize)).for_each(|it| it(cx, call));
    }

    fn body_members(&self, cx: &mut BodyCx<'_>) {
        let (kind, root) = (cx.kind, cx.root);
        for member in root.members() {
            let mut checks = self.body_members.of(&member.key).filter(|it| it.0.contains(&kind));
            let Some(first) = checks.next() else { continue };
            // Of several members with the same key, the last one counts.
            if root.member(&member.key).is_some_and(|it| std::ptr::eq(it, member)) {
                std::iter::once(first).chain(checks).for_each(|it| it.1(cx, member));
            }
        }
    }

    fn recipient(&self, cx: &mut BodyCx<'_>, recipient: Recipient<'_>) {
        self.recipient.iter().for_each(|it| it(cx, recipient));
        if let Some(number) = recipient.phone_number() {
            self.phone_number.iter().for_each(|it| it(cx, number));
        }
    }

    fn message(&self, cx: &mut BodyCx<'_>) {
        let message = cx.message();
        self.message.iter().for_each(|it| it(cx, message));
        let Some(content) = message.content() else { return };
        self.content.of(Some(content.kind as usize)).for_each(|it| it(cx, content));
        for contact in content.contacts() {
            self.contact.iter().for_each(|it| it(cx, contact));
            for phone in contact.phones() {
                self.contact_phone.iter().for_each(|it| it(cx, phone));
            }
        }
        self.media(cx, content.media());
        if let Some(interactive) = message.interactive() {
            self.interactive(cx, interactive);
        }
        self.send(cx);
    }

    fn media(&self, cx: &mut BodyCx<'_>, media: Option<Media<'_>>) {
        let Some(media) = media else { return };
        let kind = Some(media.kind as usize);
        self.media.of(kind).for_each(|it| it(cx, media));
        if let Some(link) = media.link() {
            self.media_link.of(kind).for_each(|it| it(cx, &link));
        }
    }

    fn interactive(&self, cx: &mut BodyCx<'_>, interactive: Interactive<'_>) {
        let kind = interactive.kind.map(|it| it as usize);
        self.interactive.of(kind).for_each(|it| it(cx, interactive));
        for media in interactive.media() {
            self.media(cx, Some(media));
        }
        for label in interactive.labels() {
            self.label.of(Some(label.place as usize)).for_each(|it| it(cx, label));
        }
        if let Some(carousel) = interactive.carousel() {
            self.carousel.iter().for_each(|it| it(cx, carousel));
        }
        for card in interactive.cards() {
            self.card.iter().for_each(|it| it(cx, card));
        }
        self.order_details(cx, interactive.order_details());
        self.product_sections(cx, interactive.product_sections());
    }

    fn order_details<'a>(
        &self,
        cx: &mut BodyCx<'_>,
        orders: impl IntoIterator<Item = OrderDetails<'a>>,
    ) {
        for order in orders {
            self.order_details.iter().for_each(|it| it(cx, order));
        }
    }

    fn product_sections<'a>(
        &self,
        cx: &mut BodyCx<'_>,
        lists: impl IntoIterator<Item = ProductSections<'a>>,
    ) {
        for sections in lists {
            self.product_sections.iter().for_each(|it| it(cx, sections));
        }
    }

    fn send(&self, cx: &mut BodyCx<'_>) {
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
                    self.order_details(cx, component.order_details());
                    self.product_sections(cx, component.product_sections());
                }
                if let Some(carousel) = component.carousel() {
                    self.carousel.iter().for_each(|it| it(cx, carousel));
                }
                for parameter in component.parameters() {
                    self.parameter
                        .of(parameter.kind.map(|it| it as usize))
                        .for_each(|it| it(cx, parameter));
                    self.media(cx, parameter.media());
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

/// The rules about phrases in templates of a category, or of an unknown one.
#[derive(Default)]
struct PhraseRules {
    list: Vec<(PhraseQuery, OfPhrases)>,
    /// All their phrases; built when the first such template is checked.
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
    /// Those about every subject, including one of unknown type.
    every: Vec<F>,
    /// Those about subjects of certain types, by the index of the type.
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

/// Functions by the keys of the members that they are about.
struct Members<F> {
    /// The keys by their slot, which few keys share; empty if there are none.
    by_slot: Vec<Vec<(&'static str, F)>>,
}

impl<F: Copy> Default for Members<F> {
    fn default() -> Members<F> {
        Members { by_slot: Vec::new() }
    }
}

const N_SLOTS: usize = 256;

/// A number below [`N_SLOTS`] for a key.
fn slot(key: &str) -> usize {
    let letter = |it: Option<&u8>| it.map_or(0, |it| usize::from(*it));
    let bytes = key.as_bytes();
    (letter(bytes.first()) * 11 + letter(bytes.last()) * 5 + key.len() * 37) % N_SLOTS
}

impl<F: Copy> Members<F> {
    fn add(&mut self, keys: &[&'static str], check: F) {
        self.by_slot.resize(N_SLOTS, Vec::new());
        for key in keys {
            self.by_slot[slot(key)].push((key, check));
        }
    }

    /// The functions about members with a key.
    fn of(&self, key: &str) -> impl Iterator<Item = F> {
        let same = self.by_slot.get(slot(key)).map_or(&[][..], |it| it);
        same.iter().filter(move |it| it.0 == key).map(|it| it.1)
    }
}

impl Members<OfMember> {
    /// Calls the functions about the members below a node; `path` leads to the node.
    fn walk<'a>(&self, cx: &mut BodyCx<'a>, node: &'a Node<'a>, path: &mut Vec<&'a str>) {
        for member in node.members() {
            for check in self.of(&member.key) {
                check(cx, MemberPlace { member, path });
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
