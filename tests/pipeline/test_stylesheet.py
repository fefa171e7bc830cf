"""A stylesheet in fewer bytes means what it meant."""

import pytest

from briefing.pipeline.stylesheet import squeezed
from briefing.pipeline.theme import default_theme


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("p { color: red; }\n\nq {\n  margin: 0  auto;\n}\n", "p{color:red}q{margin:0 auto}"),
        ("/* one */ p /* two */ { color: red } /* three */", "p{color:red}"),
        (
            "@layer a { .card :hover { top: 0 } .card:hover { top: 0 } }",
            "@layer a{.card :hover{top:0}.card:hover{top:0}}",
        ),
        ("@media print { .a :is(.b, .c) { top: 0 } }", "@media print{.a :is(.b,.c){top:0}}"),
        ("p { width: calc(1px + 2px) }", "p{width:calc(1px + 2px)}"),
        (".a > .b, .a + .b { top: 0 }", ".a>.b,.a + .b{top:0}"),
        ('p::before { content: "a  ;  /* b */ }" ; }', 'p::before{content:"a  ;  /* b */ }"}'),
        (r"""p::before { content: 'it\'s  one' }""", r"""p::before{content:'it\'s  one'}"""),
        (
            "p { background: url(data:image/png;base64,a//*b*/c==) }",
            "p{background:url(data:image/png;base64,a//*b*/c==)}",
        ),
        ('p { background: url( "a  b.png" ) }', 'p{background:url( "a  b.png" )}'),
        ("@media (min-width: 48rem) and (color) { p { top: 0 } }", "@media (min-width:48rem) and (color){p{top:0}}"),
        ('a[title="x :  y"] { top: 0 }', 'a[title="x :  y"]{top:0}'),
        ("", ""),
    ],
)
def test_only_what_means_nothing_is_taken_out(written: str, published: str) -> None:
    assert squeezed(written) == published
    assert squeezed(published) == published


def test_the_themes_own_stylesheet_has_no_comment_left() -> None:
    css = "\n".join(path.read_text(encoding="utf-8") for path in sorted(default_theme().glob("assets/css/*.css")))
    short = squeezed(css)
    assert "/*" not in short
    assert "\n" not in short
    assert (short.count("{"), short.count("}")) == (css.count("{"), css.count("}"))
