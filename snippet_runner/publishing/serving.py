"""`mkdocs serve`: an edit is noticed at once, shown on its pages first, and makes again the languages that it can have changed.

MkDocs looks twice a second for edits, and builds its site after each into the folder that it shows. Here it builds elsewhere, and what is
shown follows, so that there is a whole site to be shown meanwhile. What stands by for the next edit ends after ten idle minutes.
"""

from __future__ import annotations

import contextlib
import signal
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import psutil
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer, _timestamp
from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers.api import BaseObserver, ObservedWatch

from snippet_runner.gather import Site
from snippet_runner.publishing import first_pages, shown
from snippet_runner.publishing.made_of import MadeOf, State, gathered, state
from snippet_runner.publishing.other_served import OtherServed
from snippet_runner.reading import translations
from snippet_runner.running import runner
from snippet_runner.running.runner import log

IDLE = 600  # seconds
QUIET = 0.05  # seconds without another edit, before a build: an editor writes a file in steps
# On these Linux reports every edit; others may be shared with another machine, whose edits it does not see
_LOCAL = {"ext2", "ext3", "ext4", "xfs", "btrfs", "zfs", "f2fs", "overlay", "tmpfs"}
_EDITS: list[type[FileSystemEvent]] = [FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent]


class Serving:
    """The first language's site of a server, and the other's if it shows both."""

    def __init__(
        self, config: MkDocsConfig, language: str, make_first: Callable[[list[str], Site, Path], None]
    ) -> None:
        self._root, self._language = Path(config.config_file_path).resolve().parent, language
        self._site, self._made = Path(config.site_dir), tempfile.TemporaryDirectory(prefix="snippet-made-")
        self._make_first = make_first
        self._reload = False  # a page is not as it was when browsers loaded it
        other = config.extra.get("also_build")
        self._other = OtherServed(config, self._root / other) if other else None
        self._read: State = {}  # by the first build
        self._next: dict[str, MadeOf] | None = None  # gathered, and not built yet
        self._shown: MadeOf | None = None  # None: nothing, or something that went wrong and may go well next time
        self._now: MadeOf | None = None
        self._built: MadeOf | None = None  # the last one, even if it went wrong
        self._interrupted = False
        signal.signal(signal.SIGINT, self._interrupt)
        self._busy = threading.Lock()
        self._idle: threading.Timer | None = None

    @property
    def made(self) -> str:
        """The folder in which MkDocs builds the first language's site."""
        return self._made.name

    def gather(self) -> Site:
        """What the first language's site is to be made of."""
        if self._next is None:
            self._read = state(self._root)
            self._next = gathered(self._root)
        self._shown, self._now = None, self._next[self._language]
        return self._now.site

    def hand_over(self, _: object = None) -> None:
        """Let the other language go on with what was gathered."""
        if self._other and self._next:
            self._other.hand_over(self._next[translations.other(self._language)])

    def finish(self) -> str | None:
        """At the end of a build: wait for the other language; returns what went wrong there. Programs' processes stand by."""
        problem = self._other.finish() if self._other else None
        self._reload |= bool(self._other and self._other.changed)
        if self._next and self._now:
            if self._shown is None:  # it was made now
                self._reload |= shown.follow(Path(self.made), self._site, but="en" if self._other else "")
            site, self._built = self._now.site, self._now
            self._shown = None if site.problems else self._now
            if site.executed:
                runner.stand_by(site.snippets[name] for name in site.results)
        self._next = None
        self._rest_later()
        return problem

    def attach(self, server: LiveReloadServer) -> None:
        """Let `server` notice edits at once, and build only what they change. Raises KeyboardInterrupt if there was one already."""
        if self._interrupted:
            raise KeyboardInterrupt
        build = server.builder
        server.builder = lambda: self._rebuild_unless_interrupted(build, server)
        server.build_delay = QUIET
        if _local(self._root):
            from watchdog.observers.inotify import InotifyObserver  # Linux alone has it

            watched = list(server._watched_paths)
            for path in watched:
                server.unwatch(path)
            server.observer = _Edits(InotifyObserver())  # ty: ignore[invalid-assignment]
            for path in watched:
                server.watch(path)
        start = server.observer.start
        server.observer.start = lambda: (start(), self._look_back(server))  # ty: ignore[invalid-assignment]

    def _look_back(self, server: LiveReloadServer) -> None:
        """Edits are noticed from now on; what was edited during the first build, which can take minutes, is built now."""
        if state(self._root) != self._read:
            with server._rebuild_cond:
                server._want_rebuild = True

    def _interrupt(self, number: int, frame: FrameType | None) -> None:
        self._interrupted = True
        signal.default_int_handler(number, frame)

    def _rebuild_unless_interrupted(self, build: Callable[[], None], server: LiveReloadServer) -> None:
        """What a build does to a Ctrl-C does not count: `shutil.rmtree` can make an OSError of it, and MkDocs goes on after errors."""
        try:
            self._rebuild(build, server)
        except Exception:
            if not self._interrupted:
                raise
        if self._interrupted:
            raise KeyboardInterrupt

    def _rebuild(self, build: Callable[[], None], server: LiveReloadServer) -> None:
        if self._idle:
            self._idle.cancel()
        with self._busy:
            try:
                self._next = gathered(self._root)
            except FileNotFoundError:  # deleted after it was listed
                self._next = gathered(self._root)
            if first := self._show_first(self._next):
                with server._epoch_cond:
                    server._visible_epoch = server._wanted_epoch
                    server._epoch_cond.notify_all()
            self._reload = False
            if self._next[self._language] != self._shown:
                try:
                    build()
                except Exception:
                    self.stop()  # no hook is told of a mistake in mkdocs.yml, and the other's answer is not read
                    raise
            elif problem := self.finish():
                log.error(problem)
            if first and self._reload:
                server._wanted_epoch = _timestamp()  # browsers then load once more

    def _show_first(self, made_of: dict[str, MadeOf]) -> bool:
        """Show the edited pages before the others; returns False if there are none, or none could be made."""
        with tempfile.TemporaryDirectory(prefix="snippet-first-") as folder:
            here, there = Path(folder, "here"), Path(folder, "there")
            asked = bool(self._other) and self._other.hand_over(made_of[translations.other(self._language)], there)
            made = {self._site: here} if self._first(made_of[self._language], here) else {}
            if self._other and asked and self._other.first_made():  # its answer is read, whatever happens here
                made[self._site / "en"] = there
            with contextlib.suppress(OSError):  # the build that follows shows them
                changed = [shown.put(pages, place) for place, pages in made.items()]
                return any(changed)
        return False

    def _first(self, made_of: MadeOf, folder: Path) -> bool:
        pages = first_pages.edited(self._built, made_of, self._language) if self._built else []
        try:
            if pages:
                self._make_first(pages, made_of.site, folder)
        except Exception as error:  # the build that follows tells it
            log.debug("not shown first: %s", error)
            return False
        return bool(pages)

    def _rest_later(self) -> None:
        if self._idle:
            self._idle.cancel()
        self._idle = threading.Timer(IDLE, self._rest)
        self._idle.daemon = True
        self._idle.start()

    def _rest(self) -> None:
        if self._busy.acquire(blocking=False):  # else there is an edit
            try:
                runner.stand_down()
                if self._other:
                    self._other.stop()
            finally:
                self._busy.release()

    def stop(self) -> None:
        """End the other language's process, and start no build with what was gathered: the build has failed, or the server ends."""
        self._next = None
        if self._idle:
            self._idle.cancel()
        if self._other:
            self._other.stop()

    def close(self) -> None:
        """Leave nothing behind: the server has ended."""
        self.stop()
        self._made.cleanup()


class _Edits:
    """An observer of watchdog's that reports edits, and not that a file was read."""

    def __init__(self, observer: BaseObserver) -> None:
        self._observer = observer

    def schedule(self, handler: FileSystemEventHandler, path: str, *, recursive: bool) -> ObservedWatch:
        if Path(path).is_file():  # its folder: an editor may put a new file in its place
            handler, path, recursive = _Only(path, handler), str(Path(path).parent), False
        return self._observer.schedule(handler, path, recursive=recursive, event_filter=_EDITS)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._observer, name)


class _Only(FileSystemEventHandler):
    """Passes on what happens to one file of a folder."""

    def __init__(self, path: str, handler: FileSystemEventHandler) -> None:
        self._path, self._handler = path, handler

    def on_any_event(self, event: FileSystemEvent) -> None:
        if self._path in (event.src_path, event.dest_path):
            self._handler.dispatch(event)


def _local(root: Path) -> bool:
    """True if this system reports every edit below `root`."""
    places = [(place.mountpoint, place.fstype) for place in psutil.disk_partitions(all=True)]
    above = [(len(point), kind) for point, kind in places if root.is_relative_to(point)]
    return bool(above) and max(above)[1] in _LOCAL
