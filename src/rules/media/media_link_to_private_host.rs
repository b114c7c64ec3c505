//! `media-link-to-private-host`.

use core::net::{Ipv4Addr, Ipv6Addr};

use crate::check::{BodyCx, Finder};
use crate::model::MediaLink;
use crate::rule::{ApiError, declare_rule, page};
use crate::rules::page;

declare_rule! {
    /// The `link` of media leads to a host that is not on the public internet.
    ///
    /// Meta fetches the file from the internet. It cannot reach `localhost`, names below
    /// `.localhost`, `.local` and `.internal`, or private, link-local and loopback addresses. Meta
    /// returns error 131053 by webhook.
    ///
    /// ```change image-message
    /// bad   /image/link: "https://localhost:8080/chair.jpg"
    /// good  /image/link: "https://localhost.media.example/chair.jpg"
    /// good  /image/link: "https://203.0.113.20/chair.jpg"
    /// ```
    ///
    /// ```change video-message
    /// bad   /video: { "link": "https://192.168.0.20/chair.mp4" }
    /// bad   /video: { "link": "https://[fe80::1]/chair.mp4" }
    /// ```
    pub RULE = {
        id: "media-link-to-private-host",
        severity: Warning,
        category: Media,
        page: page!("business-phone-numbers/media"),
        api_error: Some(ApiError::code(131_053)),
        finder: Finder::MediaLink(&[], check),
    }
}

fn check(cx: &mut BodyCx<'_>, link: &MediaLink<'_>) {
    if link.host_name().is_some_and(|it| is_private(&it)) {
        let span = cx.span_in(link.node, link.host.clone());
        cx.report(&RULE, span, "the host of `link` is not on the public internet")
            .page(page::of_media(link.media))
            .help("upload the file and set `id`, or link to a public server");
    }
}

fn is_private(host: &str) -> bool {
    // `core::net` parses addresses and opens no socket. An address may end with the name of its network
    // interface.
    let address = host.split('%').next().unwrap_or_default();
    if let Ok(address) = address.parse::<Ipv4Addr>() {
        return is_private_v4(address);
    }
    if let Ok(address) = address.parse::<Ipv6Addr>() {
        return match address.to_ipv4_mapped() {
            Some(it) => is_private_v4(it),
            None => {
                address.is_loopback()
                    || address.is_unspecified()
                    || address.is_unique_local()
                    || address.is_unicast_link_local()
            }
        };
    }
    let last = host.rsplit('.').next().unwrap_or_default();
    last == "localhost" || (host.contains('.') && ["local", "internal"].contains(&last))
}

fn is_private_v4(address: Ipv4Addr) -> bool {
    address.is_loopback()
        || address.is_unspecified()
        || address.is_private()
        || address.is_link_local()
}
