"""The pages of questions: answers side by side, what is behind them, and whether they can all be true."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing.model.ids import QuestionId
from briefing.model.question import Compatible
from briefing.render.context import Context
from briefing.render.views.question import QuestionView, question_view, questions_view
from tests.render.conftest import Files, MakeSite

BRIDGE = QuestionId("is-the-bridge-open")


@pytest.fixture
def view(site: MakeSite) -> QuestionView:
    context = Context.of(site())
    return question_view(context, context.site.questions[BRIDGE])


def test_every_answer_names_its_source_and_leads_to_its_entry(view: QuestionView) -> None:
    entries = "/mini/entries"
    assert [(answer.source.text, answer.entry.href) for answer in view.answers] == [
        ('Klow "Gazette" & <Sons>', f"{entries}/klow-talks/01-talks-open-in-klow/"),
        ('Klow "Gazette" & <Sons>', f"{entries}/klow-talks/01-talks-open-in-klow/"),
        ("Unknown source", f"{entries}/undated-leaflet/02-other-alphabets/"),
        ("Szohod Wire", f"{entries}/szohod-copy/01-talks-open/"),
    ]


def test_behind_an_answer_stands_a_quote_a_figure_or_the_entry(view: QuestionView) -> None:
    said, own, elsewhere, copy = view.answers
    assert said.quote
    assert (said.quote.anchor, said.quote.entry.href) == ("q1", f"{said.entry.href}#q1")
    assert own.figure
    assert (own.quote, own.figure.text) == (None, 'It rained <all> day & "night"')
    assert elsewhere.quote
    assert (copy.quote, copy.figure) == (None, None)


def test_a_copy_is_told(view: QuestionView) -> None:
    assert [answer.copies for answer in view.answers] == [None, None, None, 'Klow "Gazette" & <Sons>']


def test_a_figure_without_a_copy_is_the_editors(view: QuestionView) -> None:
    figure = view.answers[1].figure
    assert figure
    assert figure.grade.label == "As the editor gives it: no archived copy here to compare with"


@pytest.mark.parametrize(
    ("compatible", "sentence", "remark"),
    [
        ("yes", "All of these answers can be true.", "all can be true"),
        ("no", "These answers cannot all be true.", "they cannot all be true"),
        ("unclear", "Whether all of these answers can be true is not clear.", "whether all can be true is not clear"),
    ],
)
def test_whether_all_can_be_true_is_said_in_words(
    site: MakeSite, compatible: Compatible, sentence: str, remark: str
) -> None:
    linked = site()
    question = replace(linked.questions[BRIDGE], compatible=compatible)
    context = Context.of(replace(linked, questions={BRIDGE: question}))
    assert question_view(context, question).compatible == sentence
    assert [(each.count, each.remark) for each in questions_view(context).questions] == [(4, remark)]


def test_no_draft_has_a_page(rendered: Callable[..., Files]) -> None:
    files = rendered()
    assert {"questions/index.html", "questions/is-the-bridge-open/index.html"} <= files.keys()
    assert "questions/not-asked-yet/index.html" not in files
    assert "questions/not-asked-yet/" not in files["questions/index.html"]


def test_all_that_the_editor_wrote_is_on_the_page(rendered: Callable[..., Files]) -> None:
    page = rendered()["questions/is-the-bridge-open/index.html"]
    for words in (
        "<h1>Is the &lt;bridge&gt; &#34;open&#34; &amp; usable?</h1>",
        "A bridge that is &lt;open&gt; need not be &#34;usable&#34; &amp; nobody says that it is.",
        "Asked &lt;by&gt; the &#34;paper&#34; &amp; others.",
        "Words of the &lt;article&gt; &amp; nobody&#39;s.",
        "“It rained &lt;all&gt; day &amp; &#34;night&#34;”",
        "The article’s own words",
    ):
        assert words in page
