"""Runs the commands that the README shows. `python -m tests.readme` writes what they print into it (`make readme`)."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ (.*)$", re.MULTILINE)


def as_printed(text: str, folder: Path) -> str:
    """The README's text with what its commands print now, run one after another in `folder`, which gets the samples."""
    (folder / "samples").symlink_to(ROOT / "samples")
    return _BLOCK.sub(lambda block: "".join(_session(command, folder) for command in _COMMAND.findall(block[0])), text)


def _session(command: str, folder: Path) -> str:
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "80",
        "PYTHONUTF8": "1",
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(
        command,
        shell=True,  # as a reader would type it, pipes and all
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(f"`{command}` failed, so it cannot be shown:\n{done.stdout}")
    lines = (line.rstrip() for line in done.stdout.splitlines())
    return "\n".join([f"$ {command}", *lines]) + "\n"


def main() -> None:
    """Bring the README up to date."""
    with tempfile.TemporaryDirectory() as folder:
        README.write_text(as_printed(README.read_text(encoding="utf-8"), Path(folder)), encoding="utf-8")


if __name__ == "__main__":
    main()
