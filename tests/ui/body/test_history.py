"""Whatever a person does to bodies of all kinds: hypothesis looks for the deeds after which a law does not hold."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from editor.body import Syntax
from editor.ui.body import BodyEditor
from tests.body import soup
from tests.ui.body.hands import Hands
from tests.ui.body.machine.bodies import own
from tests.ui.body.machine.deeds import DEEDS, Deed
from tests.ui.body.machine.watch import Watch

bodies = st.sampled_from(own()) | st.tuples(soup.html_bodies, st.just(Syntax.HTML))


class Person(RuleBasedStateMachine):
    """A person at a body editor."""

    @initialize(body=bodies)
    def opens(self, body: tuple[str, Syntax]) -> None:
        self.hands = Hands(BodyEditor()).open(*body)
        self.watch = Watch(self.hands)

    @rule(deed=st.builds(Deed, st.sampled_from(list(DEEDS)), st.integers(0, 1 << 16)))
    def does(self, deed: Deed) -> None:
        deed.do(self.hands)

    @invariant()
    def laws_hold(self) -> None:
        self.watch.look()

    def teardown(self) -> None:
        self.watch.undo_all()
        self.hands.editor.deleteLater()
        QGuiApplication.clipboard().clear()
        QApplication.processEvents()


def test_a_person_at_an_editor(qapp: QApplication) -> None:
    run_state_machine_as_test(Person, settings=settings(stateful_step_count=15))
