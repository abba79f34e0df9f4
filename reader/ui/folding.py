"""Which panes stand beside the page at which width, and how wide they are."""

from dataclasses import dataclass

SIDE_FOLDS_PX = 1000
TREE_FOLDS_PX = 800
LEAST_PAGE_PX = 320


@dataclass(frozen=True, slots=True)
class Panes:
    """Widths of tree, page and side pane in pixels; 0 is folded away."""

    tree: int
    page: int
    side: int


def folds(width: int, scale: float) -> tuple[bool, bool]:
    """Whether the tree and the side pane fold away by themselves at `width`.

    Larger text needs wider panes, so the limits grow with it.
    """
    return width < TREE_FOLDS_PX * scale, width < SIDE_FOLDS_PX * scale


def lay_out(width: int, scale: float, *, tree: int, side: int) -> Panes:
    """The panes' widths; `tree` and `side` are what is wanted (0: not shown).

    Where a pane would leave the page too narrow to read, it takes the page's place until
    something is chosen in it.
    """
    page = width - tree - side
    if page >= LEAST_PAGE_PX * min(scale, 2):
        return Panes(tree, page, side)
    if tree and side:
        return lay_out(width, scale, tree=tree, side=0)
    return Panes(width if tree else 0, 0 if tree or side else width, width if side else 0)
