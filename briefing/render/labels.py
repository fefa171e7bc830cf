"""What the kinds of things are called, to be translated where they are shown."""

from collections.abc import Mapping
from types import MappingProxyType

from briefing.model.actor import ActorKind
from briefing.model.entry import EntryKind
from briefing.render.words import N_

ENTRY_KINDS: Mapping[EntryKind, str] = MappingProxyType(
    {
        "lead": N_("Lead"),
        "update": N_("Update"),
        "recap": N_("Recap"),
        "analysis": N_("Analysis"),
        "reaction": N_("Reaction"),
        "statement": N_("Official statement"),
        "explainer": N_("Explainer"),
    }
)

ACTOR_KINDS: Mapping[ActorKind, str] = MappingProxyType(
    {
        "person": N_("Person"),
        "organisation": N_("Organisation"),
        "country": N_("Country"),
        "group": N_("Group"),
    }
)
