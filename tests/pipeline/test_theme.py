"""A site's own templates over the default theme, file by file."""

from pathlib import Path

import pytest

from briefing.pipeline.build import build
from briefing.pipeline.theme import default_theme, read_theme
from tests.site.published import built, mini_copy, publish, steady

OWN_PAGE = '{% extends "layouts/base.html" %}\n{% block main %}<h1>Our sources</h1>{% endblock %}\n'


def test_without_templates_of_its_own_a_site_has_the_default_theme(tmp_path: Path) -> None:
    theme = read_theme(tmp_path)
    names = {path.relative_to(default_theme()).as_posix() for path in default_theme().rglob("*.html")}
    assert names
    assert names <= theme.templates.keys()
    assert list(theme.assets)[0] == "site.css"  # noqa: RUF015 - the order is what is looked at


def test_a_template_of_the_sites_own_replaces_that_one_alone(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site", {"templates/pages/sources.html": OWN_PAGE})
    own, default = publish(root, tmp_path / "own"), publish(mini_copy(tmp_path / "plain"), tmp_path / "default")
    assert "<h1>Our sources</h1>" in own.text("sources/index.html")
    before, after = steady(default.folder), steady(own.folder)
    assert [name for name in before if after.get(name) != before[name]] == ["sources/index.html"]


def test_a_component_of_the_sites_own_is_used_by_the_default_pages(tmp_path: Path) -> None:
    link = (default_theme() / "components/link.html").read_text(encoding="utf-8").replace("<time", "<time data-own")
    root = mini_copy(tmp_path / "site", {"templates/components/link.html": link})
    assert "<time data-own" in publish(root, tmp_path / "public").text("index.html")


def test_a_stylesheet_of_the_sites_own_replaces_that_one_alone(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site", {"templates/assets/css/10-tokens.css": ":root { --own: 1 }\n"})
    default, own = read_theme(tmp_path).assets["site.css"], read_theme(root).assets["site.css"]
    assert own.startswith(b":root{--own:1}")
    assert b"--paper" in default
    assert default.endswith(own.removeprefix(b":root{--own:1}"))


def test_a_further_stylesheet_takes_its_place_by_name(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site", {"templates/assets/css/95-own.css": "/* own */ .own { margin: 0 }\n"})
    assert read_theme(root).assets["site.css"] == read_theme(tmp_path).assets["site.css"] + b".own{margin:0}"


def test_a_new_stylesheet_has_a_new_name(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site")
    built(root, tmp_path / "public")
    (before,) = (tmp_path / "public/assets").glob("site.*.css")
    mini_copy(tmp_path / "changed", {"templates/assets/css/95-own.css": ".own { margin: 0 }\n"})
    built(tmp_path / "changed", tmp_path / "public")
    (after,) = (tmp_path / "public/assets").glob("site.*.css")
    assert before.name != after.name


def test_hidden_files_are_no_templates(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site", {"templates/.hidden": "x", "templates/pages/.home.html.swp": "x"})
    assert read_theme(root).templates.keys() == read_theme(tmp_path).templates.keys()


def test_a_template_that_cannot_be_rendered_is_a_finding_and_nothing_is_written(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site", {"templates/pages/topic.html": "one\n{{ nothing }}\n"})
    result = build(root, public=tmp_path / "public")
    (finding,) = result.findings
    assert str(finding).startswith("templates/pages/topic.html:2:1: error: ")
    assert result.written is None
    assert not (tmp_path / "public").exists()


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (("photo.png", "Photo.png"), "this and “assets/Photo.png” are one name on some systems"),
        (("\u00e5.png", "a\u030a.png"), "are one name on some systems"),
        (("\u00c5/x.png", "a\u030a/x.png"), "are one name on some systems"),
        (("Å/x.png", "a\u030a/y.png"), "are one name on some systems"),
        (("con.png",), "no file can be called “con.png” on Windows"),
        (("Aux/x.png",), "no file can be called “Aux” on Windows"),
        (("a./x.png",), "no file can be called “a.” on Windows"),
        (("x.png ",), "no file can be called “x.png ” on Windows"),
        (("a:x.png",), "no file can be called “a:x.png” on Windows"),
    ],
)
def test_a_file_that_not_every_system_can_hold_is_refused(tmp_path: Path, names: tuple[str, ...], words: str) -> None:
    root = mini_copy(tmp_path / "site", {f"templates/assets/{name}": "x" for name in names})
    if len({*(root / "templates/assets").rglob("*.png*")}) < len(names):
        pytest.skip("this system is one of those")
    (finding,) = build(root, public=tmp_path / "public").findings
    assert finding.check == "bad-file-name"
    assert words in finding.message
    assert not (tmp_path / "public").exists()


def test_a_link_out_of_the_templates_is_refused(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site", {"secret.txt": "secret", "templates/assets/own.txt": "own"})
    (root / "templates/assets/within.txt").symlink_to("own.txt")
    assert build(root, public=tmp_path / "public").written
    (root / "templates/assets/secret.txt").symlink_to(root / "secret.txt")
    (finding,) = build(root, public=tmp_path / "public").findings
    assert str(finding).startswith(
        "templates/assets/secret.txt:1:1: error: this is a link that leads out of templates/"
    )


@pytest.mark.parametrize("left", [0, 300])
def test_a_font_without_letters_is_told(tmp_path: Path, left: int) -> None:
    font = read_theme(tmp_path).fonts["label.ttf"][:left]
    (mini_copy(tmp_path / "site") / "templates/fonts").mkdir(parents=True)
    (tmp_path / "site/templates/fonts/label.ttf").write_bytes(font)
    (finding,) = build(tmp_path / "site", public=tmp_path / "public").findings
    assert str(finding).startswith("templates/fonts/label.ttf:1:1: error: no letters can be read from this font")


def _linked(root: Path, name: str, target: str) -> None:
    (root / "templates/pages").mkdir(parents=True)
    (root / "templates" / name).symlink_to(target)


@pytest.mark.parametrize(
    ("name", "target", "words"),
    [
        ("pages/home.html", "no-such-file.html", "this is a link that leads nowhere"),
        ("pages/home.html", "home.html", "this is a link that leads nowhere"),
        ("components", "pages", "this is a link to a folder: put the folder itself here"),
        ("components", "../content", "this is a link that leads out of templates/"),
    ],
)
def test_a_link_that_would_be_passed_over_is_refused(tmp_path: Path, name: str, target: str, words: str) -> None:
    root = mini_copy(tmp_path / "site")
    _linked(root, name, target)
    (finding,) = build(root, public=tmp_path / "public").findings
    assert str(finding).startswith(f"templates/{name}:1:1: error: {words}")


def test_templates_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site", {"templates": "a file"})
    (finding,) = build(root, public=tmp_path / "public").findings
    assert str(finding) == "templates:1:1: error: cannot read it: Not a directory [unreadable]"


def test_a_template_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, real = mini_copy(tmp_path / "site", {"templates/assets/own.txt": "own"}), Path.read_bytes

    def refused(path: Path) -> bytes:
        if path.name == "own.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", refused)
    (finding,) = build(root, public=tmp_path / "public").findings
    assert str(finding) == "templates/assets/own.txt:1:1: error: cannot read it: Permission denied [unreadable]"


def test_a_byte_order_mark_and_other_line_ends_leave_nothing_behind(tmp_path: Path) -> None:
    texts = {"components/own.html": "one\ntwo\n", "assets/css/95-own.css": ".a{}", "languages/en.po": "# own\n"}
    own = {f"templates/{name}": text for name, text in texts.items()}
    plain = read_theme(mini_copy(tmp_path / "plain", own))
    saved = {name: "\ufeff" + text.replace("\n", "\r\n") for name, text in own.items()}
    assert read_theme(mini_copy(tmp_path / "saved", saved)) == plain


def test_a_template_that_is_no_text_is_a_finding(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site")
    (root / "templates/pages").mkdir(parents=True)
    (root / "templates/pages/home.html").write_bytes(b"caf\xe9\n")
    (finding,) = build(root, public=tmp_path / "public").findings
    assert finding.origin.path == "templates/pages/home.html"


def test_a_stray_picture_among_the_templates_stops_no_build_in_silence(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site")
    (root / "templates").mkdir()
    (root / "templates/preview.png").write_bytes(b"\x89PNG\r\n\x1a\n\xff")
    result = build(root, public=tmp_path / "public")
    assert result.written or [finding.origin.path for finding in result.findings] == ["templates/preview.png"]
