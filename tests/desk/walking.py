"""Walks a window through Qt's accessibility tree, and with the Tab key, as those do who see nothing or use no mouse."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

ROLE = QAccessible.Role
# What somebody acts on: each of these needs a name.
CONTROLS = frozenset({
    ROLE.Button, ROLE.CheckBox, ROLE.RadioButton, ROLE.ComboBox, ROLE.EditableText, ROLE.SpinBox, ROLE.Slider,
    ROLE.Link, ROLE.PageTab, ROLE.ListItem, ROLE.List, ROLE.MenuItem, ROLE.ButtonMenu, ROLE.ButtonDropDown,
    ROLE.HotkeyField, ROLE.Dial, ROLE.Table, ROLE.Tree, ROLE.TreeItem,
})  # fmt: skip
# A control of one of these roles would be read as nothing that can be used.
NO_ROLES = frozenset({ROLE.NoRole, ROLE.Client, ROLE.StaticText, ROLE.Pane})


def interface(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None, widget
    return found


def name_of(node: QAccessibleInterface) -> str:
    return node.text(QAccessible.Text.Name).strip()


def told(widget: QWidget) -> str:
    """The widget as a failing test names it."""
    node = interface(widget)
    return f"{type(widget).__name__} “{name_of(node)}” #{widget.objectName()}"


def nodes(root: QWidget) -> Iterator[QAccessibleInterface]:
    """Everything in the window that a screen reader can come to now."""
    waiting = [interface(root)]
    while waiting:
        node = waiting.pop()
        state = node.state()
        if state.invisible:
            continue
        yield node
        waiting += [child for i in range(node.childCount()) if (child := node.child(i)) is not None]


def nameless(root: QWidget) -> list[str]:
    """Controls and things that take the keyboard without a name, or with a role that says nothing."""
    found = []
    for node in nodes(root):
        widget = node.object()
        tabbed = isinstance(widget, QWidget) and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if _is_inner(widget):
            continue
        if (node.role() in CONTROLS or tabbed) and not name_of(node):
            found.append(f"no name: {_about(node)}")
        if tabbed and node.role() in NO_ROLES and not isinstance(widget, QScrollArea):  # it only scrolls
            found.append(f"no role ({node.role().name}): {_about(node)}")
    return found


def _is_inner(widget: object) -> bool:
    """Parts of a control that its own name covers."""
    if not isinstance(widget, QWidget):
        return False
    parent = widget.parentWidget()
    if isinstance(parent, QLineEdit):
        return True
    return isinstance(parent, QComboBox) or type(widget).__name__ in {"QScrollBar", "QComboBoxPrivateContainer"}


def _about(node: QAccessibleInterface) -> str:
    widget = node.object()
    role = node.role().name
    if isinstance(widget, QWidget):
        return f"{type(widget).__name__} #{widget.objectName()} ({role}) in {_path(widget)}"
    return f"{role} in {node.parent().object() if node.parent() else None}"


def _path(widget: QWidget) -> str:
    names = []
    above = widget.parentWidget()
    while above is not None and len(names) < 5:
        names.append(type(above).__name__)
        above = above.parentWidget()
    return " < ".join(names)


def stops(root: QWidget) -> list[QWidget]:
    """Where Tab stops in this window, in its order, from the first control on."""
    chain, widget = [], root.nextInFocusChain()
    while widget is not None and widget is not root:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    return [each for each in chain if takes_tab(each, root)]


def takes_tab(widget: QWidget, root: QWidget) -> bool:
    return (
        bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus)
        and widget.isVisibleTo(root)
        and widget.isEnabled()
        and root.isAncestorOf(widget)
        and not widget.focusProxy()
    )


def tab_round(root: QWidget, most: int = 250) -> list[QWidget]:
    """What real Tab presses reach, from the first stop on until they come round."""
    first = next(iter(stops(root)))
    first.setFocus(Qt.FocusReason.TabFocusReason)
    seen = [first]
    for _ in range(most):
        now = QApplication.focusWidget()
        assert now is not None
        for _part in range(4):  # Tab goes through the parts of a date before it goes on
            QTest.keyClick(now, Qt.Key.Key_Tab)
            if QApplication.focusWidget() is not now:
                break
        after = QApplication.focusWidget()
        assert after is not None, f"Tab leads out of the window after {told(now)}"
        if after in seen:
            break
        seen.append(after)
    return seen


def unreachable(root: QWidget, reached: list[QWidget]) -> list[str]:
    """Controls that can be pressed or typed into but that neither Tab reaches, nor arrows from where it does."""
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, (QAbstractButton, QLineEdit, QComboBox)) or _is_inner(widget):
            continue
        if not widget.isVisibleTo(root) or not widget.isEnabled() or widget.window() is not root.window():
            continue
        if widget not in reached and not _stands_by(widget, reached):
            found.append(told(widget))
    return found


def _stands_by(widget: QWidget, reached: list[QWidget]) -> bool:
    """Part of a field that has the keyboard (less, more, clear), or one of several that arrows choose among."""
    above = widget.parentWidget()
    assert above is not None
    if above in reached:
        return True
    beside = [each for each in reached if each.parentWidget() is above]
    if isinstance(widget, QAbstractButton) and widget.isCheckable():
        group = widget.group()
        if group is not None and group.exclusive():
            return any(each in reached for each in group.buttons())
        if widget.autoExclusive():
            return any(isinstance(each, QAbstractButton) and each.autoExclusive() for each in beside)
    return any(isinstance(each, QAbstractSpinBox) for each in beside)


def place_in(widget: QWidget, root: QWidget) -> QRect:
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def areas_around(widget: QWidget) -> list[QScrollArea]:
    """The scroll areas that the widget lies in, the outermost first."""
    found = []
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            found.insert(0, above)
        above = above.parentWidget()
    return found


def places_of(a: QWidget, b: QWidget, root: QWidget) -> tuple[QRect, QRect]:
    """Where two controls are seen; what scrolls stands where its area stands, however far it is scrolled."""
    around_a, around_b = areas_around(a), areas_around(b)
    while around_a and around_b and around_a[0] is around_b[0]:
        around_a.pop(0)
        around_b.pop(0)
    return (
        place_in(around_a[0] if around_a else a, root),
        place_in(around_b[0] if around_b else b, root),
    )


def jumps(order: list[QWidget], root: QWidget) -> list[str]:
    """Where Tab goes against the order in which one reads: up within a column, or back within a line."""
    found = []
    for before, after in pairwise(order):
        a, b = places_of(before, after, root)
        if min(a.bottom(), b.bottom()) - max(a.top(), b.top()) > 0.5 * min(a.height(), b.height()):
            backwards = b.right() <= a.left()
        else:
            backwards = b.bottom() <= a.top() and b.left() < a.right()
        if backwards:
            found.append(f"{told(before)} {a.getRect()} -> {told(after)} {b.getRect()}")
    return found


def into_sight(widget: QWidget) -> None:
    """Scrolled to, as focus does."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def shown_by_focus(widget: QWidget, root: QWidget, rest: QWidget) -> bool:
    """Whether having the keyboard changes what is seen of the control or around it."""
    rest.setFocus(Qt.FocusReason.OtherFocusReason)
    into_sight(widget)
    QApplication.processEvents()
    around = place_in(widget, root).adjusted(-7, -7, 7, 7).intersected(root.rect())
    before = root.grab(around).toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    after_place = place_in(widget, root).adjusted(-7, -7, 7, 7).intersected(root.rect())
    after = root.grab(after_place).toImage()
    if before.size() != after.size():
        return True
    changed = sum(
        before.pixel(x, y) != after.pixel(x, y)
        for x in range(0, before.width(), 2)
        for y in range(0, before.height(), 2)
    )
    return changed >= 12


def cut_words(root: QWidget) -> list[str]:
    """Labels and buttons that are too small for their words."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root) or widget.width() <= 1 or _is_inner(widget):
            continue
        if type(widget) is QLabel and widget.text():
            need = _need_of(widget)
        elif isinstance(widget, QAbstractButton) and widget.text():
            gives_way = widget.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Expanding
            need = widget.minimumSizeHint() if gives_way else widget.sizeHint()
            need.setHeight(min(need.height(), widget.minimumSizeHint().height()))
        else:
            continue
        if widget.width() + 1 < need.width() or widget.height() + 1 < need.height():
            found.append(f"{told(widget)} {widget.size().toTuple()} needs {need.toTuple()}")
    return found


def _need_of(said: QLabel) -> QSize:
    if said.wordWrap():
        return QSize(said.minimumSizeHint().width(), said.heightForWidth(said.width()))
    # The ink alone: a line of digits needs no room below it.
    ink = said.fontMetrics().tightBoundingRect(said.text())
    return QSize(said.sizeHint().width(), min(said.sizeHint().height(), ink.height() + 4))


def outside(root: QWidget) -> list[str]:
    """Controls that reach beyond the window or their page, where no scrolling gets to them."""
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, (QAbstractButton, QLineEdit, QComboBox)) or not widget.isVisibleTo(root):
            continue
        above = widget.parentWidget()
        if above is not None and not _is_inner(widget) and widget.window() is root.window():
            place = QRect(widget.mapTo(above, QPoint(0, 0)) - QPoint(0, 0), widget.size())
            if place.right() > above.width() + 1 or place.bottom() > above.height() + 1 or place.left() < -1:
                found.append(f"{told(widget)} {place.getRect()} in {type(above).__name__} {above.size().toTuple()}")
    return found
