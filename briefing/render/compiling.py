"""Templates compiled to Python that fills pages by shorter ways than Jinja's own: the same answers, or its own way.

A page is gathered in lists, where Jinja hands each piece from function to function; and what a call gives is shown as
it comes, where Jinja marks it as markup, to find then that it is.
"""

from keyword import iskeyword
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame


class Code(CodeGenerator):
    """Writes the Python of one template; its contexts can `give` and `show` what calls give."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._gathering = True
        self._shown: nodes.Expr | None = None
        """The call that shows what it gives."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - Jinja's name
        """A template; one that includes others without its context hands on what they give, and so all else."""
        self._gathering = all(each.with_context for each in node.find_all(nodes.Include))
        super().visit_Template(node, frame)

    def enter_frame(self, frame: Frame) -> None:
        """Begin the list of a template or of a block."""
        if self._gathering and (frame.rootlevel or frame.block_frame):
            self.buffer(frame)
        super().enter_frame(frame)

    def leave_frame(self, frame: Frame, *given: Any, **named: Any) -> None:
        """Give what is in such a list."""
        if self._gathering and (frame.rootlevel or frame.block_frame):
            self.writeline(f"yield(concat({frame.buffer}))")
        super().leave_frame(frame, *given, **named)

    def visit_Call(self, node: nodes.Call, frame: Frame, *given: Any, **named: Any) -> None:  # noqa: N802 - as above
        """A call; most give nothing by name."""
        if given or named or not _is_plain(node):
            super().visit_Call(node, frame, *given, **named)
            return
        self.write("context.show(" if node is self._shown else "context.give(")
        self.visit(node.node, frame)
        self.write(", _loop_vars" if frame.loop_frame else ", None")
        self.write(", _block_vars" if frame.block_frame else ", None")
        self.signature(node, frame)
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        escapes = frame.eval_ctx.autoescape and not frame.eval_ctx.volatile
        if escapes and _is_plain(node) and finalize.src is None:
            self._shown = node
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if node is not self._shown:
            super()._output_child_post(node, frame, finalize)


def _is_plain(node: nodes.Expr) -> bool:
    """Whether a node is a call with nothing by name."""
    return isinstance(node, nodes.Call) and not (node.kwargs or node.dyn_args or node.dyn_kwargs)


class StraightCode(Code):
    """Code that takes what stands after a dot for an attribute; where there is none, it raises an `AttributeError`."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - as above
        """`entry.title`; a name that Python cannot say is left to Jinja."""
        if iskeyword(node.attr) or not node.attr.isascii():
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")
