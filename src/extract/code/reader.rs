//! Reads literals from a syntax tree; each language says what its nodes mean.

use std::collections::HashSet;

use tree_sitter::Node;

use super::change::Step;
use super::literal::{Literal, Style, Text};

/// The maximum number of values inside each other: what is deeper is not written.
const MAX_DEPTH: usize = 100;

/// The nodes of a language.
pub(super) trait Syntax {
    /// How its literals may be changed.
    fn style(&self) -> Style;

    /// Whether a node is a literal with members or items.
    fn is_literal(&self, node: Node<'_>, source: &str) -> bool;

    /// Whether a node is a function.
    fn is_function(&self, kind: &str) -> bool;

    /// Whether a node is a call, with a field `arguments`.
    fn is_call(&self, kind: &str) -> bool;

    /// Whether a node has the value of the one inside it: brackets, casts.
    fn is_wrapper(&self, kind: &str) -> bool;

    /// The node inside a wrapper; `None` for another node.
    fn unwrapped<'t>(&self, node: Node<'t>) -> Option<Node<'t>>;

    /// What a node means.
    fn read(&self, reader: &mut Reader<'_>, node: Node<'_>) -> Literal;

    /// The step from the value of a node to that of `parent`, which is a part of the value.
    fn step(&self, parent: Node<'_>, source: &str) -> Option<Step>;

    /// The left side of an assignment or declaration, and what is assigned to it.
    fn assignment<'t>(&self, node: Node<'t>) -> Option<(Node<'t>, Option<Node<'t>>)>;

    /// Whether a node takes the members of the value inside it.
    fn is_spread(&self, kind: &str) -> bool;

    /// Whether a node removes the value inside it, or makes a reference to it.
    fn is_removal(&self, node: Node<'_>, source: &str) -> bool;

    /// Whether a node is a list of arguments, or an argument with more than its value.
    fn is_argument(&self, kind: &str) -> bool;

    /// Whether a name may be that of a variable: the start of an expression.
    fn is_name(&self, kind: &str) -> bool;

    /// The key and the value of a member of a literal, or of an argument with a name.
    fn pair<'t>(&self, node: Node<'t>) -> Option<(Node<'t>, Node<'t>)>;
}

/// Reads literals.
pub(super) struct Reader<'s> {
    pub source: &'s str,
    pub syntax: &'s dyn Syntax,
    /// The literals inside others, which are not read by themselves.
    pub claimed: HashSet<usize>,
    /// Whether something was read that the parser could not.
    pub is_broken: bool,
    depth: usize,
}

impl<'s> Reader<'s> {
    pub(super) fn new(source: &'s str, syntax: &'s dyn Syntax) -> Reader<'s> {
        Reader { source, syntax, claimed: HashSet::new(), is_broken: false, depth: 0 }
    }

    /// The text of a node.
    pub(super) fn slice(&self, node: Node<'_>) -> &'s str {
        &self.source[node.byte_range()]
    }

    /// What a node means.
    pub(super) fn value(&mut self, node: Node<'_>) -> Literal {
        let node = bare(self.syntax, node);
        if node.is_error() || node.is_missing() {
            self.is_broken = true;
            return Literal::computed(node.byte_range());
        }
        if self.depth == MAX_DEPTH {
            return Literal::computed(node.byte_range());
        }
        if self.syntax.is_literal(node, self.source) {
            self.claimed.insert(node.id());
        }
        self.depth += 1;
        let literal = self.syntax.read(self, node);
        self.depth -= 1;
        literal
    }

    /// A value that only the running program knows.
    pub(super) fn computed(&mut self, node: Node<'_>) -> Literal {
        self.is_broken |= node.has_error() && !self.syntax.is_function(node.kind());
        Literal::computed(node.byte_range())
    }

    /// The text of a node that is a string.
    pub(super) fn text(&mut self, node: Node<'_>) -> Option<Text> {
        match self.value(node).value {
            super::literal::Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The children of a node, without comments; sees what the parser could not read among them.
    pub(super) fn children<'t>(&mut self, node: Node<'t>) -> Vec<Node<'t>> {
        let mut children = Vec::new();
        for it in node.children(&mut node.walk()) {
            self.is_broken |= it.is_error() || it.is_missing();
            if !it.is_extra() {
                children.push(it);
            }
        }
        children
    }

    /// Claims the literals of an expression whose members become those of another literal.
    pub(super) fn leave_out(&mut self, node: Node<'_>) {
        let mut nodes = vec![node];
        while let Some(node) = nodes.pop() {
            self.is_broken |= node.is_error() || node.is_missing();
            let kind = node.kind();
            if self.syntax.is_function(kind) {
                continue;
            }
            if self.syntax.is_literal(node, self.source) {
                self.claimed.insert(node.id());
            } else if self.syntax.is_call(kind) {
                continue;
            }
            nodes.extend(node.named_children(&mut node.walk()));
        }
    }
}

/// The node inside brackets and casts.
pub(super) fn bare<'t>(syntax: &dyn Syntax, mut node: Node<'t>) -> Node<'t> {
    while let Some(inner) = syntax.unwrapped(node) {
        node = inner;
    }
    node
}

/// The first child that is not a comment and not a sign.
pub(super) fn first_named(node: Node<'_>) -> Option<Node<'_>> {
    node.named_children(&mut node.walk()).find(|it| !it.is_extra())
}

/// The last child that is not a comment and not a sign.
pub(super) fn last_named(node: Node<'_>) -> Option<Node<'_>> {
    node.named_children(&mut node.walk()).filter(|it| !it.is_extra()).last()
}
