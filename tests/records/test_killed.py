"""A rehearsal that is killed loses the slide that was on, and the file opens (the full trial: make soak)."""

from tools.soak.__main__ import broken, soak


def test_kills_at_random_moments_lose_at_most_one_slide_each():
    losses = soak(8, seed=8, say=False)
    assert broken(losses) == []
    assert sum(loss.left for loss in losses) > 20  # they did rehearse
