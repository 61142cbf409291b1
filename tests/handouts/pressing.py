"""What an organizer does on the Handouts page, and what is seen of it."""

from PySide6.QtCore import Qt


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def part(page, name):
    found = page.findChild(object, name)
    assert found is not None, name
    return found


def shown_rows(page):
    """The rows from top to bottom."""
    lines = page._list_lines
    return [lines.itemAt(i).widget().row.sheet for i in range(lines.count())]


def plan_of(page):
    return {row.sheet: row for row in page.planner.plan.rows}
