"""From draft to post and back: saving a new post, publishing, scheduling, withdrawing, renaming."""

import datetime
import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.errors import StetError
from editor.post.errors import ChangedOnDisk, HardLinked, SaveFailed
from editor.ui import log
from editor.ui.commands import findings, refused
from editor.ui.notice import Offer
from editor.ui.safety.patience import wait_for

if TYPE_CHECKING:
    from editor.site.drafting.forecast import Forecast
    from editor.site.drafting.plans import Doing, Plan
    from editor.ui.drafting.name_bar import NameBar
    from editor.ui.window import PostWindow

_ABOUT = "drafting"
_PATIENCE = 10.0  # seconds: a site on a share


def ask_name(window: "PostWindow") -> None:
    """Ask what a new post's file is to be called, and save it among the site's drafts."""
    from editor.site.drafting.publishing import kept

    _ask_name(window, kept, QCoreApplication.translate("Drafting", "Save Draft"))


def save_draft(window: "PostWindow") -> bool:
    """Save a new post among the drafts by its title, without a question. Whether it is safe now."""
    from editor.site.drafting.names import slug_of, spelling
    from editor.site.drafting.publishing import kept

    window.take_edits()
    return _do(window, kept, slug_of(window.document.post.title, spelling(romanises=window.session.romanises)))


def publish(window: "PostWindow") -> None:
    """Put the post among the posts; a date that it has stays, be it in the future."""
    from editor.site.drafting.publishing import published

    doing = functools.partial(published, now=datetime.datetime.now(datetime.UTC))
    _do_named(window, doing, QCoreApplication.translate("Drafting", "Publish"))


def publish_now(window: "PostWindow") -> None:
    """Put the post among the posts, dated now."""
    _schedule(window, datetime.datetime.now(datetime.UTC))


def ask_schedule(window: "PostWindow") -> None:
    """Ask for a time, and put the post among the posts with that as its date."""
    if not _is_in_site(window):
        return
    window.take_edits()
    forecast = window.furniture.foreteller.forecast
    zone = forecast.date.tzinfo if forecast is not None and forecast.date is not None else None
    start = datetime.datetime.now(zone).replace(minute=0) + datetime.timedelta(hours=1)
    if forecast is not None and forecast.state == "scheduled" and forecast.date is not None:
        start = forecast.date
    _ask_time(window, f"{start:%Y-%m-%d %H:%M}")


def _ask_time(window: "PostWindow", text: str) -> None:
    question = QCoreApplication.translate("Drafting", "Publish at (the site's time)")
    accept = QCoreApplication.translate("Drafting", "Schedule")
    window.prompt.ask(question, text, functools.partial(_take_time, window), accept)


def withdraw(window: "PostWindow") -> None:
    """Put the post back among the drafts."""
    from editor.site.drafting.publishing import withdrawn

    if window.document.path is not None and _is_in_site(window):
        _do(window, withdrawn)


def ask_rename(window: "PostWindow") -> None:
    """Ask for another name of the post's file."""
    path = window.document.path
    if path is None:
        ask_name(window)
    elif _is_in_site(window):
        from editor.site.drafting.publishing import renamed
        from editor.site.reading import name_parts
        from editor.ui.drafting.name_bar import Naming

        rename = QCoreApplication.translate("Drafting", "Rename")
        naming = Naming(lambda slug: functools.partial(renamed, slug=slug), rename, functools.partial(_rename, window))
        name_bar(window).ask(naming, name_parts(path.name)[1])


def name_bar(window: "PostWindow") -> "NameBar":
    """The window's line for names, made when it is first needed."""
    from editor.ui.drafting.name_bar import NameBar

    made = window.text.findChild(NameBar)
    if isinstance(made, NameBar):
        return made
    bar = NameBar(window)
    window.text.add_below(bar)
    return bar


def _rename(window: "PostWindow", slug: str) -> None:
    from editor.site.drafting.publishing import renamed

    if slug and _do(window, functools.partial(renamed, slug=slug), is_told=False):
        said = QCoreApplication.translate("Drafting", "The file is called {name} now.")
        window.tell(said.format(name=window.name()), _ABOUT)


def _take_time(window: "PostWindow", text: str) -> None:
    from editor.site.nearest import site_in

    assert window.document.site is not None
    try:
        moment = site_in(window.document.site).context.clock.parse(text)
    except (ValueError, OverflowError):
        said = QCoreApplication.translate("Drafting", "“{text}” is not a time. Example: 2024-07-27 09:30")
        window.tell(said.format(text=text), _ABOUT)
        _ask_time(window, text)  # what is typed next is another time, not the post's text
        return
    window.settle(_ABOUT)
    _schedule(window, moment)


def _schedule(window: "PostWindow", moment: datetime.datetime) -> None:
    from editor.site.drafting.publishing import scheduled

    doing = functools.partial(scheduled, moment=moment)
    _do_named(window, doing, QCoreApplication.translate("Drafting", "Schedule"))


def _do_named(window: "PostWindow", doing: "Doing", accept: str) -> None:
    """Do it; a post that has no file yet is given a name first."""
    if not _is_in_site(window):
        return
    if window.document.path is None:
        _ask_name(window, doing, accept)
    else:
        _do(window, doing)


def _ask_name(window: "PostWindow", doing: "Doing", accept: str) -> None:
    from editor.ui.drafting.name_bar import Naming

    window.take_edits()
    window.show_part("body", True)
    name_bar(window).ask(Naming(lambda _: doing, accept, functools.partial(_do, window, doing)))


def _is_in_site(window: "PostWindow") -> bool:
    if window.document.site is None:
        window.tell(
            QCoreApplication.translate("Drafting", "The post is in no site: no folder above it has a _config.yml."),
            _ABOUT,
        )
    return window.document.site is not None


def _do(window: "PostWindow", doing: "Doing", slug: str = "", *, is_told: bool = True) -> bool:
    """Reckon, move, and tell what has come of it. Whether the post is safe there."""
    from editor.site.drafting.plans import plan

    window.take_edits()
    document = window.document
    assert document.site is not None
    errors = _errors(window)  # that are known: once moved, the post is looked through anew
    reckon = functools.partial(plan, document.site, document.path, document.post, doing, slug)
    try:
        document.refuse_broken()
        found = wait_for(reckon, _PATIENCE)
        before, changes = document.path, document.base.text != found.post.text
        if changes or before != found.path:
            document.move(found.path, found.post)
    except TimeoutError:
        window.tell_error(SaveFailed("window.no_answer", path=document.path or document.site), _ABOUT)
        return False
    except StetError as error:
        _tell_failure(window, error)
        return False
    window.session.add_recent_file(found.path)
    if is_told:
        outcome = _outcome(found.forecast, is_new=before != found.path, changes=changes)
        _tell(window, found, outcome, errors)
    return True


def _tell_failure(window: "PostWindow", error: StetError) -> None:
    log.failure(error)
    rename = Offer(QCoreApplication.translate("Drafting", "Rename…"), functools.partial(ask_rename, window))
    if isinstance(error, SaveFailed | ChangedOnDisk | HardLinked):
        refused.tell(window, error, ())
    else:
        window.tell_error(error, _ABOUT, [rename] if error.key == "drafting.taken" else [])


def _errors(window: "PostWindow") -> int:
    return sum(finding.level.name == "ERROR" for finding in window.furniture.desk.checker.findings)


def _tell(window: "PostWindow", plan: "Plan", text: str, errors: int) -> None:
    back = Offer(QCoreApplication.translate("Drafting", "Back to Drafts"), functools.partial(withdraw, window))
    if text:
        offers = [back]
        if errors:
            text += "\n" + QCoreApplication.translate("Drafting", "Errors that the checks have found: {errors}")
            look = QCoreApplication.translate("Drafting", "Look at Them")
            offers.insert(0, Offer(look, functools.partial(findings.show, window)))
        window.tell(text.format(url=plan.forecast.shown_url, name=plan.shown, errors=errors), _ABOUT, offers)
    elif plan.forecast.state == "draft":
        said = QCoreApplication.translate("Drafting", "A draft now: {name}. Readers do not see it.")
        window.tell(said.format(name=plan.shown), _ABOUT)
    elif plan.forecast.why is not None:
        window.tell_error(plan.forecast.why, _ABOUT, [back])


def _outcome(forecast: "Forecast", *, is_new: bool, changes: bool) -> str:
    """What readers will see of it; "" where they see nothing."""
    if forecast.state == "published" and not is_new and changes:
        return QCoreApplication.translate("Drafting", "Saved. Readers see it when the site is next built: {url}")
    if forecast.state == "published" and not is_new:
        return QCoreApplication.translate("Drafting", "This post is published already: {url}")
    if forecast.state == "published":
        return QCoreApplication.translate("Drafting", "Published. When the site is next built: {url}")
    if forecast.state == "scheduled":
        said = QCoreApplication.translate("Drafting", "Scheduled: the first build after {time} puts it at {url}")
        return said.replace("{time}", f"{forecast.date:%Y-%m-%d %H:%M}")
    return ""
