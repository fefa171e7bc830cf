"""The settings of the page for editing: every key of every kind of file, and the site's own ids."""

from typing import Any

import pytest
import yaml

from briefing.content.cms import cms_settings
from briefing.content.keys import keys
from briefing.content.kinds import KINDS
from briefing.content.known import known, known_in
from briefing.content.load import load
from briefing.model.admin import Admin
from briefing.model.finding import Origin
from briefing.model.ids import is_entry_slug
from briefing.model.settings import Settings
from tests.site.published import MINI

GITHUB = "https://github.com/me/repo/edit/main/{path}"


def _config(edit_url: str = GITHUB, **admin: Any) -> Any:
    settings = Settings(origin=Origin("site.yaml"), title="Talks", edit_url=edit_url, admin=Admin(**admin))
    assert settings.code_host
    return yaml.safe_load(cms_settings(settings, settings.code_host, known(MINI)))


@pytest.fixture(scope="module")
def collections() -> dict[str, Any]:
    return {each["name"]: each for each in _config()["collections"]}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_key_of_a_file_is_there_and_says_what_it_means(kind: Any, collections: dict[str, Any]) -> None:
    fields = {field["name"]: field for field in collections[kind.folder]["fields"]}
    body = {"body"} if kind.markdown else set()
    assert fields.keys() == {key.name for key in keys(kind.type)} | body
    assert [name for name, field in fields.items() if "hint" not in field and name not in ("title", "name")] == []
    assert {name for name, field in fields.items() if field["required"]} == {
        key.name for key in keys(kind.type) if key.required
    }
    assert collections[kind.folder]["folder"] == f"content/{kind.folder}"


def test_ids_are_chosen_among_the_site_s_own(collections: dict[str, Any]) -> None:
    fields = {field["name"]: field for field in collections["entries"]["fields"]}
    actors = {"ada-exampleby", "bo-sampleson", "borduria", "syldavia"}
    assert fields["actors"]["multiple"]
    assert actors <= {option["value"] for option in fields["actors"]["options"]}
    assert {"label": "Bo Sampleson (bo-sampleson)", "value": "bo-sampleson"} in fields["actors"]["options"]
    speaker = next(field for field in fields["quotes"]["fields"] if field["name"] == "speaker")
    assert (speaker["options"], "multiple" in speaker) == (fields["actors"]["options"], False)
    wording = next(field for field in collections["statements"]["fields"] if field["name"] == "wording")
    assert "klow-talks/01-talks-open-in-klow#q1" in {option["value"] for option in wording["options"]}


def test_a_list_of_ids_stands_in_the_file_once() -> None:
    library, _ = load(MINI)
    assert library
    assert library.settings.code_host
    text = cms_settings(library.settings, library.settings.code_host, known_in(library)).decode()
    assert text.count('"value": "bo-sampleson"') == 1


def test_what_is_known_from_the_library_is_what_is_known_from_the_files() -> None:
    library, _ = load(MINI)
    assert library
    assert known_in(library) == known(MINI)


def test_where_there_is_nothing_to_choose_from_ids_are_written() -> None:
    settings = Settings(origin=Origin("site.yaml"), title="Talks", edit_url=GITHUB)
    assert settings.code_host
    nothing = {thing: {} for thing in (*(kind.name for kind in KINDS), "quote")}  # type: dict[str, dict[str, str]]
    config = yaml.safe_load(cms_settings(settings, settings.code_host, nothing))
    fields = {field["name"]: field for field in config["collections"][2]["fields"]}
    assert fields["article"]["widget"] == "string"
    assert fields["actors"]["field"]["widget"] == "string"


def test_a_new_entry_gets_a_name_that_an_entry_can_have(collections: dict[str, Any]) -> None:
    assert collections["entries"]["path"] == "{{article}}/{{slug}}"
    assert is_entry_slug(collections["entries"]["slug"].replace("{{slug}}", "gates-open"))


@pytest.mark.parametrize(
    ("edit_url", "admin", "backend"),
    [
        (GITHUB, {}, {"name": "github", "repo": "me/repo", "branch": "main"}),
        (
            GITHUB,
            {"sign_in": "https://auth.example.org/"},
            {"name": "github", "repo": "me/repo", "branch": "main", "base_url": "https://auth.example.org"},
        ),
        (
            "https://git.example.org/me/repo/edit/main/{path}",
            {"sign_in": "https://example.org/oauth/start"},
            {
                "name": "github", "repo": "me/repo", "branch": "main", "api_root": "https://git.example.org/api/v3",
                "base_url": "https://example.org", "auth_endpoint": "oauth/start",
            },
        ),
        (
            "https://gitlab.com/us/all/repo/-/edit/main/{path}",
            {"app_id": "abc"},
            {
                "name": "gitlab", "repo": "us/all/repo", "branch": "main", "auth_type": "pkce", "app_id": "abc",
                "base_url": "https://gitlab.com", "api_root": "https://gitlab.com/api/v4",
            },
        ),
        (
            "https://codeberg.org/me/repo/_edit/main/{path}",
            {"app_id": "abc"},
            {
                "name": "gitea", "repo": "me/repo", "branch": "main", "app_id": "abc",
                "base_url": "https://codeberg.org", "api_root": "https://codeberg.org/api/v1",
            },
        ),
    ],
)  # fmt: skip
def test_the_code_host_is_the_one_that_edit_links_lead_to(
    edit_url: str, admin: dict[str, str], backend: dict[str, str]
) -> None:
    assert _config(edit_url, **admin)["backend"] == backend


def test_a_site_in_a_folder_of_its_repository_is_edited_there() -> None:
    config = _config("https://github.com/me/repo/edit/main/sites/one/{path}")
    assert config["collections"][0]["folder"] == "sites/one/content/sources"
    assert config["media_folder"] == "sites/one/templates/assets/pictures"
