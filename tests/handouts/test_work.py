"""Work in the background: it goes on by itself, tells how far it is, and can be stopped."""

import pytest

from kit.errors import WorldError
from kit.handouts.work import Work


def steps(done, result="all", fault=None, closed=None):
    try:
        for i in range(1, 4):
            done.append(i)
            yield i
        if fault:
            raise fault
    except GeneratorExit:
        closed.append(True)
        raise
    return result


def test_it_is_done_step_by_step_and_gives_its_result(qtbot):
    work, done, told = Work(), [], []
    work.progress.connect(lambda at, of: told.append((at, of)))
    with qtbot.waitSignal(work.ended) as ended:
        work.start(steps(done), 3)
        assert done == [], "nothing is done before the program is idle"
        assert work.is_busy
    assert ended.args == ["all"]
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert not work.is_busy


def test_the_keyboard_is_answered_between_two_steps(qtbot):
    work, done, seen = Work(), [], []
    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, lambda: seen.append(len(done)))
    with qtbot.waitSignal(work.ended):
        work.start(steps(done), 3)
    assert seen[0] < 3


def test_stopped_it_is_undone(qtbot):
    work, done, closed = Work(), [], []
    with qtbot.waitSignal(work.progress, check_params_cb=lambda at, of: at == 2):
        work.start(steps(done, closed=closed), 3)
    with qtbot.waitSignal(work.stopped):
        work.stop()
    assert closed == [True]
    assert done == [1, 2]
    work.stop()
    assert not work.is_busy


def test_what_the_world_says_no_to_is_told(qtbot):
    work = Work()
    with qtbot.waitSignal(work.failed) as failed:
        work.start(steps([], fault=WorldError("It is gone.", "Look for it.")), 3)
    assert failed.args == ["It is gone.", "Look for it."]
    with qtbot.waitSignal(work.ended):
        work.start(steps([]), 3)


def test_our_own_mistake_ends_it_too(qtbot):
    work = Work()
    with qtbot.capture_exceptions() as caught, qtbot.waitSignal(work.failed):
        work.start(steps([], fault=RuntimeError("ours")), 3)
    assert caught[0][0] is RuntimeError
    assert not work.is_busy


def test_before_the_program_goes_it_is_finished(qtbot):
    work, done = Work(), []
    work.start(steps(done), 3)
    work.finish()
    assert done == [1, 2, 3]
    assert not work.is_busy


def test_two_at_a_time_are_our_mistake():
    work = Work()
    work.start(steps([]), 3)
    with pytest.raises(AssertionError):
        work.start(steps([]), 3)
    work.finish()
