"""Read aloud: an optional extra, made only when it is first asked for.

The engine runs in a process of its own (`voice_process`). Making one takes seconds on some systems
and has blocked for half a minute on others; the window waits for neither and can end it whenever
it likes.
"""
