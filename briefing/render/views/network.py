"""Who appears with whom, as a network."""

from briefing.model.frozen import frozen
from briefing.model.ids import ActorId
from briefing.render.context import Context
from briefing.render.pictures.network import NODES, Edge, Network, Node, Thing, network
from briefing.render.ranked import ranked
from briefing.render.views.parts import Counted, Head, Link


@frozen
class NodeView:
    """An actor, with the number of their entries, and where the picture has them."""

    actor: Counted
    node: Node


@frozen
class TogetherView:
    """Two actors, and in how many entries they appear together."""

    one: Link
    other: Link
    count: int


@frozen
class NetworkView:
    """The picture, what is to be seen first, and its numbers: `nodes`, and `pairs`, the strongest first."""

    head: Head
    picture: Network | None
    in_words: str
    nodes: tuple[NodeView, ...]
    pairs: tuple[TogetherView, ...]
    all_actors: Counted


def network_view(context: Context) -> NetworkView:
    """The view of the network of the actors of most entries."""
    site, words = context.site, context.words
    counts = {id_: len(entries) for id_, entries in site.by_actor.items()}
    chosen = ranked(counts)[:NODES]
    known = frozenset(chosen)
    things = [Thing(id=id_, name=site.actors[id_].name, count=counts[id_]) for id_ in chosen]
    together: dict[tuple[str, str], int] = {
        (id_, other.actor.id): other.entries
        for id_ in chosen
        for other in site.company.get(id_, ())
        if id_ < other.actor.id and other.actor.id in known
    }
    picture = network(things, together)
    return NetworkView(
        head=context.head(
            "network",
            title=words.gettext("Who appears with whom"),
            description=words.gettext("Who stands in the same entries, as a network."),
            crumbs=(context.link("actors", words.gettext("Actors")),),
        ),
        picture=picture,
        in_words=_in_words(context, picture) if picture else "",
        nodes=tuple(_node(context, node) for node in picture.nodes) if picture else (),
        pairs=tuple(_together(context, edge) for edge in picture.edges[::-1]) if picture else (),
        all_actors=Counted(link=context.link("actors", words.gettext("All actors")), count=len(site.actors)),
    )


def _in_words(context: Context, picture: Network) -> str:
    """What there is to be seen first, in a sentence."""
    strongest = picture.edges[-1]
    first, second = (context.site.actors[ActorId(id_)].name for id_ in strongest.ids)
    return context.words.ngettext(
        "Most often together: %(first)s and %(second)s, in %(num)s entry",
        "Most often together: %(first)s and %(second)s, in %(num)s entries",
        strongest.count,
        first=first,
        second=second,
    )


def _node(context: Context, node: Node) -> NodeView:
    id_ = ActorId(node.id)
    return NodeView(actor=Counted(link=context.actor(id_), count=len(context.site.by_actor[id_])), node=node)


def _together(context: Context, edge: Edge) -> TogetherView:
    one, other = (context.actor(ActorId(id_)) for id_ in edge.ids)
    return TogetherView(one=one, other=other, count=edge.count)
