"""The digest: its page, and the files to send, as mail programs and people read them."""

import email
import re
from email import policy
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import urlsplit

import html5lib
import pytest

from briefing.pipeline.digest import digest
from tests.site.html_page import HtmlPage, words
from tests.site.published import MAIL, MINI, Published, mini_copy, publish

GMAIL_CUTS_AT = 102_000
PAGE_BYTES = 60_000
EXPECTED = Path(__file__).parent / "digest.txt"


def _message(site: Published) -> EmailMessage:
    found = email.message_from_bytes((site.folder / "digest/digest.eml").read_bytes(), policy=policy.default)
    assert isinstance(found, EmailMessage)
    return found


def _part(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert part
    return str(part.get_content())


def test_the_page_says_of_which_day_it_is_and_leads_to_its_files(published: Published) -> None:
    page = published.pages["digest/index.html"]
    assert re.search(r"\d{4}", words(page.one("h1")))
    assert {f"{published.base}digest/digest.{suffix}" for suffix in ("html", "txt", "eml")} <= set(page.addresses)


def test_every_page_leads_to_the_digest(published: Published) -> None:
    assert all(f"{published.base}digest/" in page.addresses for page in published.pages.values())


def test_the_html_is_good_and_needs_nothing_from_elsewhere(published: Published) -> None:
    html = published.text(MAIL)
    html5lib.HTMLParser(strict=True).parse(html)
    page = HtmlPage(html)
    assert page.all("img", "link", "script", "style", "iframe", "form") == []
    assert "url(" not in html
    assert len(html.encode()) <= GMAIL_CUTS_AT
    levels = [int(each.tag[1]) for each in page.all("h1", "h2", "h3")]
    assert levels[:2] == [1, 2]
    assert page.one("html").get("lang") == "en"


def test_its_styles_stand_in_its_elements_in_the_sites_colours(published: Published) -> None:
    page = HtmlPage(published.text(MAIL))
    styles = [element.get("style", "") for element in page.root.iter() if element.get("style")]
    assert "background: #fbfaf7" in page.one("body").get("style", "")
    assert all("var(" not in style for style in styles)
    assert all(link.get("style") for link in page.all("a"))


def test_every_address_in_it_is_whole_and_leads_somewhere(published: Published) -> None:
    message = _message(published)
    html = HtmlPage(_part(message, "html"))
    named = [*html.addresses, *re.findall(r"https?://\S+", _part(message, "plain"))]
    assert named
    assert [at for at in named if urlsplit(at).scheme not in {"http", "https"}] == []
    assert [at for at in named if not published.file_at(at)] == []
    anchors = [(published.file_at(at), urlsplit(at).fragment) for at in named if "#" in at]
    assert [at for at in anchors if at[0] is None or at[1] not in published.pages[at[0]].ids] == []


def test_the_message_is_read_back_as_it_was_meant(published: Published) -> None:
    message = _message(published)
    assert message.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert _part(message, "plain").replace("\r\n", "\n") == published.text("digest/digest.txt")
    assert _part(message, "html").replace("\r\n", "\n") == published.text(MAIL)
    assert message.defects == []
    assert all(message[name] is not None and message[name].defects == () for name in ("From", "Date", "Subject"))
    title = HtmlPage(published.text("index.html")).title
    day = words(published.pages["digest/index.html"].one("h1"))
    assert message["Subject"] == f"{title}: {day}"
    assert message["From"].addresses[0].addr_spec == "noreply@briefing.example"
    assert re.fullmatch(r"<[0-9a-f]{32}@briefing\.example>", message["Message-ID"])
    assert message["Content-Language"] == "en"


def test_the_message_has_the_lines_of_a_message(published: Published) -> None:
    """RFC 5322 sections 2.1.1 and 2.3: CRLF alone ends a line, of at most 998 bytes, all of them ASCII."""
    raw = (published.folder / "digest/digest.eml").read_bytes()
    lines = raw.split(b"\r\n")
    assert raw.endswith(b"\r\n")
    assert all(b"\r" not in line and b"\n" not in line and len(line) <= 998 for line in lines)
    assert raw.isascii()


def test_the_text_is_narrow(published: Published) -> None:
    wide = [line for line in published.text("digest/digest.txt").splitlines() if len(line) > 72]
    assert [line for line in wide if not line.strip().startswith("http")] == []
    assert "\n\n\n\n" not in published.text("digest/digest.txt")


def test_the_mini_sites_digest_as_people_read_it(mini: Published) -> None:
    assert mini.text("digest/digest.txt") == EXPECTED.read_text(encoding="utf-8")


def _crowded(to: Path, number: int) -> Path:
    """The mini-site with many entries of long titles and summaries on one day."""
    title = "Мост открыт, and nobody at all knows for how long it will be so this time "
    entry = "---\ntitle: {0}{1}\narticle: klow-talks\ntime: 2040-01-01T10:00\nkey: {2}\n---\n{3}\n"
    files = {
        f"content/entries/klow-talks/{n + 100}-x.md": entry.format(
            title * 2, n, str(n % 3 == 0).lower(), "Долго. " * 300
        )
        for n in range(number)
    }
    return mini_copy(to, files)


def test_however_much_happens_no_mail_program_cuts_the_message(tmp_path: Path) -> None:
    site = publish(_crowded(tmp_path / "site", 200), tmp_path / "public")
    html = site.text(MAIL)
    assert len(html.encode()) <= GMAIL_CUTS_AT
    assert len(site.text("digest/index.html").encode()) <= PAGE_BYTES
    shown = len(set(re.findall(r"entries/klow-talks/\d+-x/", html)))
    more = re.search(r"(\d+) more entries: ", html)
    assert more
    assert shown + int(more[1]) == 200
    assert shown > 60


def test_a_draft_is_not_sent(tmp_path: Path) -> None:
    from briefing.pipeline.build import build

    draft = "---\ntitle: Secret\narticle: klow-talks\ntime: 2040-01-01\nstatus: draft\n---\nSecret.\n"
    root = mini_copy(tmp_path / "site", {"content/entries/klow-talks/90-secret.md": draft})
    build(root, public=tmp_path / "public", drafts=True)
    texts = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "public/digest").iterdir()}
    assert len(texts) == 4
    assert [name for name, text in texts.items() if "Secret" in text] == []
    assert [name for name, text in texts.items() if "2040" in text] == ["index.html"], "the site is as of that day"


def test_without_any_date_the_page_says_so(tmp_path: Path) -> None:
    entry = "---\ntitle: {}\narticle: undated-leaflet\n---\n"
    root = mini_copy(tmp_path / "site", {"site.yaml": "+  search: false\n"})
    for file in (root / "content/entries").rglob("*.md"):
        file.unlink()
    for kind in ("questions", "statements"):
        for file in (root / f"content/{kind}").iterdir():
            file.unlink()
    (root / "content/entries/undated-leaflet/01-x.md").write_text(entry.format("X"), encoding="utf-8")
    site = publish(root, tmp_path / "public")
    assert [name for name in site.files if name.startswith("digest/")] == ["digest/index.html"]
    assert "No entry has a date." in site.text("digest/index.html")


@pytest.mark.parametrize(
    ("url", "settings", "sender"),
    [
        ("https://briefing.example/", "", "noreply@briefing.example"),
        ("http://localhost:8000/", "", "noreply@localhost"),
        ("http://[::1]:8000/", "", "noreply@localhost"),
        ("https://бридж.example/", "", "noreply@xn--90aggg3b.example"),
        ("https://briefing.example/", "+digest_from: Ada Exampleby <ada@people.example>\n", "ada@people.example"),
    ],
)
def test_the_sender_is_an_address(tmp_path: Path, url: str, settings: str, sender: str) -> None:
    site = publish(mini_copy(tmp_path / "site", {"site.yaml": settings or "+\n"}), tmp_path / "public", url)
    message = _message(site)
    assert message["From"].addresses[0].addr_spec == sender
    assert message["From"].defects == ()


def test_a_title_adds_no_header(tmp_path: Path) -> None:
    text = (MINI / "site.yaml").read_text(encoding="utf-8")
    text = re.sub(r"^title: .*$", r'title: "Talks\\r\\nBcc: everybody@people.example"', text, flags=re.MULTILINE)
    message = _message(publish(mini_copy(tmp_path / "site", {"site.yaml": text}), tmp_path / "public"))
    assert message["Bcc"] is None
    assert message["Subject"].startswith("Talks Bcc: everybody@people.example")


def test_any_days_can_be_written(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site")
    done = digest(root)
    assert [path.relative_to(root / "digest").parts[1] for path in done.written] == [
        "digest.html",
        "digest.txt",
        "digest.eml",
    ]
    again = digest(root)
    assert (again.written, again.already) == ((), done.written)
