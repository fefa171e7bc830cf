"""The settings of Decap CMS for a site, made from the types that load its files, with the site's own ids.

They are JSON, but for YAML's names of lists: what is a thousand actors long would else stand there for each key.
"""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from briefing.content.folder import CONTENT
from briefing.content.keys import Form, Key, keys
from briefing.content.kinds import KINDS, Kind
from briefing.content.known import Known
from briefing.content.meanings import QUOTE, meanings
from briefing.model.code_host import CodeHost
from briefing.model.entry import Quote
from briefing.model.moment import FORM
from briefing.model.settings import Settings

Widget = dict[str, Any]
_NAME = "\0"
"""Before the name of a list, in its place: no content file can hold this character."""

_LONG = frozenset({"text", "note", "because", "description"})
"""Keys whose text is a sentence or more."""
_SHOWN = 80
"""Characters of a quote that stands for itself among others."""
_PICTURES = "templates/assets/pictures"
_NEW_ENTRY = "99-{{slug}}"
"""What a new entry's file is called: the number is a place that no import gives."""


def cms_settings(settings: Settings, host: CodeHost, things: Known) -> bytes:
    """The file `config.yml` of the site at `host` that has these `things`, drafts too."""
    data = {
        "backend": _backend(settings, host),
        "local_backend": True,
        "site_url": settings.root_url,
        "display_url": settings.root_url,
        "media_folder": f"{host.folder}{_PICTURES}",
        "public_folder": f"{settings.root_path}assets/pictures",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "editor": {"preview": False},
        "show_preview_links": False,
        "collections": [_collection(kind, host, things) for kind in KINDS],
    }
    text = json.dumps(data, ensure_ascii=False, indent=1)
    for thing, names in things.items():
        place = json.dumps(f"{_NAME}{thing}")
        text = text.replace(place, f"&{thing} {_choices(names)}", 1).replace(place, f"*{thing}")
    return f"{text}\n".encode()


def _backend(settings: Settings, host: CodeHost) -> Widget:
    """Where the files are, and who signs editors in there."""
    admin = settings.admin
    sign_in = urlsplit(admin.sign_in) if admin and admin.sign_in else None
    given: Widget = {"name": host.software, "repo": host.repo, "branch": host.branch}
    if host.software == "github":
        given |= {} if host.root == "https://github.com" else {"api_root": f"{host.root}/api/v3"}
        if sign_in:
            given |= {"base_url": f"{sign_in.scheme}://{sign_in.netloc}"}
            given |= {"auth_endpoint": sign_in.path.strip("/")} if sign_in.path.strip("/") else {}
        return given
    version = {"gitlab": "v4", "gitea": "v1"}[host.software]
    given |= {"auth_type": "pkce"} if host.software == "gitlab" else {}
    given |= {"app_id": admin.app_id} if admin and admin.app_id else {}
    return {**given, "base_url": host.root, "api_root": f"{host.root}/api/{version}"}


def _collection(kind: Kind, host: CodeHost, things: Known) -> Widget:
    all_keys = keys(kind.type)
    fields = [_field(key, meanings()[kind.name], things) for key in all_keys]
    if kind.markdown:
        fields.append({"name": "body", "label": "Text", "widget": "text", "required": False, "hint": "In Markdown"})
    title = next(key.name for key in all_keys if key.name in ("title", "name"))
    return {
        "name": kind.folder,
        "label": kind.folder.capitalize(),
        "label_singular": kind.name.capitalize(),
        "folder": f"{host.folder}{CONTENT}/{kind.folder}",
        "extension": kind.suffix[1:],
        "format": "frontmatter" if kind.markdown else "yaml",
        "create": True,
        "delete": False,
        "identifier_field": title,
        "summary": f"{{{{{title}}}}}",
        "slug": _NEW_ENTRY if kind.depth else "{{slug}}",
        **({"path": "{{article}}/{{slug}}"} if kind.depth else {}),
        "fields": fields,
    }


def _field(key: Key, said: Mapping[str, str], things: Known) -> Widget:
    shown: Widget = {"name": key.name, "label": key.name.replace("_", " ").capitalize(), "required": key.required}
    if key.name in said:
        shown["hint"] = said[key.name]
    return shown | _widget(key.form, key.name, things)


def _widget(form: Form, name: str, things: Known) -> Widget:
    match form.sort:
        case "word":
            return {"widget": "select", "options": list(form.words)}
        case "id" if things[form.thing]:
            return {"widget": "select", "options": f"{_NAME}{form.thing}"}
        case "list":
            return _list(form.items or Form(sort="text"), name, things)
        case "text" | "id":
            return {"widget": "text" if name in _LONG else "string"}
        case _:
            return _SIMPLE[form.sort]


def _list(items: Form, name: str, things: Known) -> Widget:
    """Several of what `items` is: chosen together, or one below the other."""
    if items.sort == "id" and things[items.thing]:
        return {"widget": "select", "multiple": True, "options": f"{_NAME}{items.thing}"}
    if items.sort == "keys":
        said = meanings()[QUOTE] if items.type is Quote else {}
        fields = [_field(key, said, things) for key in keys(items.type)]
        return {"widget": "list", "label_singular": name.removesuffix("s"), "fields": fields}
    return {"widget": "list", "field": {"name": name, "label": name.capitalize(), **_widget(items, "", things)}}


def _choices(names: Mapping[str, str]) -> str:
    """A list of ids, each under its name."""
    return json.dumps([{"label": _label(id_, name), "value": id_} for id_, name in names.items()], ensure_ascii=False)


def _label(id_: str, name: str) -> str:
    shown = name if len(name) <= _SHOWN else f"{name[:_SHOWN].rstrip()} …"
    return f"{shown} ({id_})" if shown else id_


_NUMBER: Widget = {"widget": "number", "value_type": "int", "step": 1}
_SIMPLE: Mapping[str, Widget] = {
    "number": _NUMBER,
    "yes-no": {"widget": "boolean"},
    "span": {"widget": "hidden"},  # what nobody counts by hand, or the program alone writes, stays as it is
    "keys": {"widget": "hidden"},
    "date": {"widget": "string", "pattern": [f"^{FORM}$", "2025-02-13, or 2025-02-13T12:41 where the time is known"]},
}
