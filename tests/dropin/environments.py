"""Virtual environments to install into, our wheels, and stand-ins for the official ones with the same layout."""

import base64
import csv
import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
DROPIN = REPOSITORY / "dropin"
LAYOUTS = {
    "1.12.4": ["mistralai/__init__.py", "mistralai/models/__init__.py", "mistralai_gcp/__init__.py"],
    "3.7.0": ["mistralai/client/__init__.py", "mistralai/gcp/client/__init__.py", "mistralai/extra/__init__.py"],
}


def call(*command, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=300, cwd=folder)


def build(folder: Path, kind: str) -> Path:
    """Our wheel, or the one that an editable install would make."""
    code = f"import hatchling.build; print(hatchling.build.build_{kind}({str(folder)!r}))"
    built = call(sys.executable, "-c", code, folder=DROPIN)
    assert built.returncode == 0, built.stderr
    return folder / built.stdout.split()[-1]


def stand_in(folder: Path, version: str) -> Path:
    """A wheel of the official name whose files are where the official files are."""
    info = f"mistralai-{version}.dist-info"
    files = {path: f"Mistral = MistralGCP = 'official'  # {path}\n" for path in LAYOUTS[version]}
    files[f"{info}/METADATA"] = f"Metadata-Version: 2.1\nName: mistralai\nVersion: {version}\n"
    files[f"{info}/WHEEL"] = "Wheel-Version: 1.0\nGenerator: a test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    record = [f"{path},{digest(text.encode())},{len(text)}" for path, text in files.items()]
    files[f"{info}/RECORD"] = "\n".join([*record, f"{info}/RECORD,,"]) + "\n"
    wheel = folder / f"mistralai-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    return wheel


def digest(data: bytes) -> str:
    return "sha256=" + base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


class Environment:
    """A virtual environment that can import `tramontane` and nothing else."""

    def __init__(self, folder: Path) -> None:
        made = call(sys.executable, "-m", "venv", "--without-pip", folder)
        assert made.returncode == 0, made.stderr
        self.python = folder / "bin" / "python"
        (self.packages,) = (folder / "lib").glob("python*/site-packages")
        (self.packages / "_source_of_tramontane.pth").write_text(f"{REPOSITORY / 'src'}\n")

    def pip(self, *arguments) -> None:
        done = call(sys.executable, "-m", "pip", "--python", self.python, *arguments, folder=self.packages)
        assert done.returncode == 0, done.stderr

    def install(self, *what) -> None:
        self.pip("install", "--no-deps", "--no-compile", *what)

    def uninstall(self, name: str) -> None:
        self.pip("uninstall", "--yes", name)

    def run(self, code: str) -> str:
        """What the code printed, or the last line of its traceback."""
        done = call(self.python, "-c", code, folder=self.python.parent)
        return (done.stderr or done.stdout).strip().split("\n")[-1]

    def damage(self) -> list[str]:
        """The files of the official package that are not as its record says."""
        (record,) = self.packages.glob("mistralai-*.dist-info/RECORD")
        listed = [row for row in csv.reader(record.read_text().splitlines()) if row[1]]
        assert len(listed) > 3
        files = ((path, self.packages / path, expected) for path, expected, _ in listed)
        return [path for path, file, expected in files if not file.is_file() or digest(file.read_bytes()) != expected]
