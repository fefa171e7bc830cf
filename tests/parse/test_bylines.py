import pytest

from briefing.parse.bylines import read_byline

ADA = ("Ada Exampleby", None)
BO = ("Bo Sampleton", None)


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("By Ada Exampleby", [ADA]),
        ("Words by Ada Exampleby", [ADA]),
        ("By Ada Exampleby and Bo Sampleton", [ADA, BO]),
        ("By Ada Exampleby, Bo Sampleton and Cy Mockworth", [ADA, BO, ("Cy Mockworth", None)]),
        ("By Ada Exampleby, Diplomatic correspondent", [("Ada Exampleby", "Diplomatic correspondent")]),
        ("By Ada Exampleby\nDiplomatic correspondent", [("Ada Exampleby", "Diplomatic correspondent")]),
        ("By Ada Exampleby  Court reporter", [("Ada Exampleby", "Court reporter")]),
        ("Ada Exampleby, diplomatic correspondent", [("Ada Exampleby", "diplomatic correspondent")]),
        (
            "By Ada Exampleby, political editor, and Bo Sampleton, health correspondent",
            [("Ada Exampleby", "political editor"), ("Bo Sampleton", "health correspondent")],
        ),
        ("By Ada Exampleby Health Reporter", [("Ada Exampleby", "Health Reporter")]),
        ("By Ada Exampleby, Local Reporter @adaexample", [("Ada Exampleby", "Local Reporter")]),
        ("By Ada Exampleby, special to the Klow Times", [ADA]),
        ("By Ada Exampleby for the Daily Example", [ADA]),
        ("Analysis Ada Exampleby Economics editor", [("Ada Exampleby", "Economics editor")]),
        ("Ada Exampleby Published: 3 May 2026", [ADA]),
        ("Live reporting by Ada Exampleby and Bo Sampleton", [ADA, BO]),
        ("Reported by Ada Exampleby; edited by Bo Sampleton", [ADA, ("Bo Sampleton", "editor")]),
        (
            "Edited by Ada Exampleby, Bo Sampleton and Cy Mockworth",
            [("Ada Exampleby", "editor"), ("Bo Sampleton", "editor"), ("Cy Mockworth", "editor")],
        ),
        ("Our Special Correspondent", [("Our Special Correspondent", None)]),
        ("Express News Service", [("Express News Service", None)]),
        ("By Ada Exampleby in Klow", [ADA]),
        ("By Ada Exampleby in Klow and Bo Sampleton in Szohôd", [ADA, BO]),
        ("By Ada Exampleby | The Daily Example", [ADA]),
        ("By Ada Exampleby, BBC News", [ADA]),
        ("By Ada Exampleby and Bo Sampleton, BBC News, Klow", [ADA, BO]),
        ("By Ada Exampleby | 13 February 2025", [ADA]),
        (
            "By JOSEFINA TEST-OKAFOR and R. J. PLACEHOLDER",
            [("Josefina Test-Okafor", None), ("R. J. Placeholder", None)],
        ),
        ("BY ADA EXAMPLEBY AND BO SAMPLETON", [ADA, BO]),
        (
            "By ADA EXAMPLEBY, SHOWBUSINESS REPORTER FOR THE EXAMPLE",
            [("Ada Exampleby", "Showbusiness Reporter for the Example")],
        ),
        ("By Ada van der Test", [("Ada van der Test", None)]),
        ("By José Beispiel", [("José Beispiel", None)]),
        ("By Reuters", [("Reuters", None)]),
        ("Reuters", [("Reuters", None)]),
        ("By The Associated Press", [("The Associated Press", None)]),
        ("By Klow Staff and news agencies", [("Klow Staff", None), ("news agencies", None)]),
        ("Carla MockworthWeather correspondent", [("Carla Mockworth", "Weather correspondent")]),
        ("Ada Exampleby in Klow\n13 February 2025", [ADA]),
        ("Ada Exampleby and Bo Sampleton\n13 February 2025", [ADA, BO]),
        ("By Percy Inkwell Political Editor", [("Percy Inkwell", "Political Editor")]),
        ("By Percy J. Inkwell Political Editor", [("Percy J. Inkwell", "Political Editor")]),
        ("By Percy Van Inkwell Chief Political Editor", [("Percy Van Inkwell", "Chief Political Editor")]),
    ],
)
def test_a_byline_names_who_wrote_it(line: str, people: list[tuple[str, str | None]]) -> None:
    byline = read_byline(line, 0, len(line.partition("\n")[0]))
    assert byline is not None
    assert [(found.name, found.role) for found in byline.bylines] == people


@pytest.mark.parametrize(
    "line",
    [
        "Lou Lorem 4am - 7am",
        "By the river",
        "By Monday Ada had left.",
        "By Ada Exampleby, who was there when it fell.",
        "Donald Trump and Vladimir Putin",
        "Ada Exampleby in Klow",
        "Peace Talks\n13 February 2025",
        "The chief correspondent",
        "By Bo",
    ],
)
def test_other_lines_are_none(line: str) -> None:
    assert read_byline(line, 0, len(line.partition("\n")[0])) is None
