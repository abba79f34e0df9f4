"""Sees another process to its end, so that no window waits for it."""

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QThread, QTimer

LAST_MS = 2000  # what a process that was killed gets when the program itself ends


class Ending(QObject):
    """Takes a process that is no longer needed; lives until it has ended.

    It gets `grace` milliseconds to end by itself, then it is killed. Only when the program ends
    before that is it waited for: the windows are closed then.
    """

    def __init__(self, process: QProcess, *, grace: int = 0) -> None:
        app = QCoreApplication.instance()
        assert app is not None  # noqa: S101 - there is a process to be ended
        super().__init__(app)
        self._process = process
        self._grace = grace
        process.setParent(self)
        if process.state() == QProcess.ProcessState.NotRunning:
            self.deleteLater()
            return
        process.finished.connect(self.deleteLater)
        # One that could not even start does not finish.
        process.errorOccurred.connect(self._look)
        app.aboutToQuit.connect(self.wait)
        if grace:
            QTimer.singleShot(grace, process, process.kill)
        else:
            process.kill()
        if not QThread.currentThread().loopLevel():
            self.wait()  # nothing would tell of the end any more: the program is ending

    def _look(self) -> None:
        if self._process.state() == QProcess.ProcessState.NotRunning:
            self.deleteLater()

    def wait(self) -> None:
        """Wait for the end: only when the program itself ends."""
        if not self._grace or not self._process.waitForFinished(self._grace):
            self._process.kill()
            self._process.waitForFinished(LAST_MS)
