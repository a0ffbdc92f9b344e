"""The rules of the house, each a function over a source tree, and each seen failing on a planted fault."""

import ast
import importlib.metadata
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import tramontane

REPOSITORY = Path(__file__).parents[1]
PACKAGE = "tramontane"

MAY_IMPORT = {
    "": {"client"},
    "wire": set(),
    "client": {"wire"},
    "engine": set(),
    "model": set(),
    "chat": {"wire", "model", "engine.contract"},
    "server": {"wire", "chat"},
    "backends": {"model", "engine"},
    "wiring": {"engine", "model", "chat", "server", "backends"},
    "testing": {"wire", "model", "chat", "server", "backends.script", "backends.scripted", "wiring"},
    "cli": {"aliases", "wire", "client", "engine", "model", "chat", "server", "backends", "wiring", "testing"},
}
HOMES = {
    "pydantic": {"wire", "client", "server", "testing"},
    "pydantic_core": {"wire", "client", "server"},
    "typing_extensions": {"wire", "client"},
    "httpcore2": {"client"},
    "httpx2": {"client", "backends", "cli", "testing"},
    "google": {"client"},
    "requests": {"client"},
    "starlette": {"server", "wiring", "cli", "testing"},
    "prometheus_client": {"server", "cli"},
    "mistral_common": {"model", "chat"},
    "jsonschema": {"chat"},
    "tokenizers": {"model"},
    "sentencepiece": {"model"},
    "tramontane_pocket": {"model"},
    "jinja2": {"model"},
    "huggingface_hub": {"model"},
    "numpy": {"engine", "backends"},
    "llguidance": {"engine"},
    "msgspec": {"engine"},
    "click": {"cli"},
    "rich": {"cli"},
    "PIL": {"cli"},
    "uvicorn": {"cli", "testing"},
    "anyio": {"testing"},
    "pytest": {"testing"},
}
IMPORTS_WHEN_CALLED = {"client", "cli", "backends", "testing", "wiring"}
READS_ENVIRONMENT = {"server": "server.settings", "client": None}  # the client has one such module, whichever it is
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers"}
LONGEST_FILE, LONGEST_FUNCTION, FULLEST_FOLDER = 400, 50, 12
UNMIRRORED_TESTS = {"dropin", "pocket", "flow", "conformance", "browser", "typed", "data", "docs"}


@dataclass(frozen=True)
class Import:
    target: str
    line: int
    when_called: bool


@dataclass(frozen=True)
class Module:
    path: Path
    name: str  # "" for the package itself, else "room.module"

    @property
    def room(self) -> str:
        return self.name.split(".")[0]

    @cached_property
    def text(self) -> str:
        return self.path.read_text()

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @cached_property
    def imports(self) -> list[Import]:
        return list(self._imports(self.tree, when_called=False))

    def _imports(self, node: ast.AST, when_called: bool) -> Iterator[Import]:
        for child in ast.iter_child_nodes(node):
            match child:
                case ast.Import(names=names):
                    yield from (Import(name.name, child.lineno, when_called) for name in names)
                case ast.ImportFrom(module=str(source), names=names):
                    yield from (Import(f"{source}.{name.name}", child.lineno, when_called) for name in names)
                case ast.If(test=ast.Name(id="TYPE_CHECKING")):
                    yield from self._imports(child, when_called=True)
                case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.Lambda():
                    yield from self._imports(child, when_called=True)
                case _:
                    yield from self._imports(child, when_called)

    @property
    def ours(self) -> Iterator[Import]:
        for found in self.imports:
            if found.target.split(".")[0] == PACKAGE:
                yield Import(found.target.partition(".")[2], found.line, found.when_called)

    def at(self, line: int) -> str:
        return f"{self.path}:{line}"


def modules_of(source: Path) -> list[Module]:
    found = []
    for path in sorted(source.rglob("*.py")):
        parts = path.relative_to(source).with_suffix("").parts
        found.append(Module(path, ".".join(parts[:-1] if parts[-1] == "__init__" else parts)))
    return found


def rooms_import_as_designed(source: Path) -> Iterator[str]:
    for module in modules_of(source):
        if module.room not in MAY_IMPORT and module.path.parent != source:
            yield f"{module.path}: no room of that name"
            continue
        granted = {module.room} | MAY_IMPORT.get(module.room, set())
        for found in module.ours:
            if found.target.split(".")[0] in MAY_IMPORT and not any(
                f"{found.target}.".startswith(f"{name}.") for name in granted if name
            ):
                yield f"{module.at(found.line)}: {module.room or 'the package'} may not import {found.target}"


def imports_make_no_cycle(source: Path) -> Iterator[str]:
    modules = {module.name: module for module in modules_of(source)}
    graph: dict[str, set[str]] = {}
    for name, module in modules.items():
        targets = (found.target for found in module.ours if not found.when_called)
        nearest = (target if target in modules else target.rpartition(".")[0] for target in targets)
        graph[name] = {target for target in nearest if target in modules} - {name}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        yield f"cycle: {' > '.join(error.args[1])}"


def libraries_stay_in_their_rooms(source: Path) -> Iterator[str]:
    for module in modules_of(source):
        for found in module.imports:
            library = found.target.split(".")[0]
            if library == PACKAGE or library in sys.stdlib_module_names:
                continue
            if module.room not in HOMES.get(library, set()):
                yield f"{module.at(found.line)}: {library} has no home in {module.room or 'the package'}"


def imports_stand_at_the_top(source: Path) -> Iterator[str]:
    for module in modules_of(source):
        if module.room in IMPORTS_WHEN_CALLED or not module.name:
            continue
        type_only = [node for node in ast.walk(module.tree) if isinstance(node, ast.If)]
        spans = [(node.lineno, node.end_lineno or 0) for node in type_only]
        for found in module.imports:
            if found.when_called and not any(first <= found.line <= last for first, last in spans):
                yield f"{module.at(found.line)}: an import inside a function"


def environment_is_read_in_one_place_per_half(source: Path) -> Iterator[str]:
    reads = re.compile(r"\bos\.(environ|getenv)|\bfrom os import .*\b(environ|getenv)")
    readers = [module for module in modules_of(source) if reads.search(module.text)]
    for module in readers:
        if module.room not in READS_ENVIRONMENT or READS_ENVIRONMENT[module.room] not in (None, module.name):
            yield f"{module.path}: reads the environment"
    if len(in_client := [str(module.path) for module in readers if module.room == "client"]) > 1:
        yield f"{', '.join(in_client)}: more than one place reads the client's environment"


def names_say_what_a_module_is(source: Path) -> Iterator[str]:
    for module in modules_of(source):
        if FORBIDDEN_NAMES & set(module.name.split(".")):
            yield f"{module.path}: a name that says nothing"


def modules_open_with_one_sentence(source: Path) -> Iterator[str]:
    for module in modules_of(source):
        opening = (ast.get_docstring(module.tree) or "").split("\n\n")[0].replace("\n", " ")
        if not re.fullmatch(r"[^a-z\s].*[^.]\.", opening) or re.search(r"[a-z`)]\. [A-Z]", opening):
            yield f"{module.path}: does not open with one sentence"


def sizes_stay_small(source: Path) -> Iterator[str]:
    for module in modules_of(source):
        if (lines := len(module.text.splitlines())) > LONGEST_FILE:
            yield f"{module.path}: {lines} lines"
        for node in ast.walk(module.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > LONGEST_FUNCTION:
                    yield f"{module.at(node.lineno)}: {node.name} has {length} lines"
    for folder in {module.path.parent for module in modules_of(source)}:
        if (count := len([path for path in folder.glob("*.py") if path.name != "__init__.py"])) > FULLEST_FOLDER:
            yield f"{folder}: {count} modules"


def acts(node: ast.AST) -> bool:
    """Whether this is a function that does more than construct, or than promise in a protocol."""
    if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or node.name == "__init__":
        return False
    return not all(
        isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant) for statement in node.body
    )


def every_module_has_its_tests(source: Path, tests: Path) -> Iterator[str]:
    for module in modules_of(source):
        if not any(map(acts, ast.walk(module.tree))):
            continue  # declarations alone are tested by those who use them
        path = module.path.relative_to(source)
        if path.name.startswith("__") or len(path.parts) == 1:
            continue
        if not (tests / path.with_name(f"test_{path.name}")).is_file():
            yield f"{module.path}: has no test file of its own"
    rooms = {path.name for path in source.iterdir() if path.is_dir()}
    for folder in tests.iterdir():
        if folder.is_dir() and any(folder.rglob("test_*.py")) and folder.name not in rooms | UNMIRRORED_TESTS:
            yield f"{folder}: mirrors no room"


def every_file_is_in_the_map(source: Path, architecture: str) -> Iterator[str]:
    for path in sorted(source.rglob("*")):
        listed = str(path.relative_to(source))
        if path.is_file() and "__pycache__" not in path.parts and f"`{listed}`" not in architecture:
            yield f"{listed}: not listed in ARCHITECTURE.md"


PLAINNESS = [names_say_what_a_module_is, modules_open_with_one_sentence, sizes_stay_small]
RULES = [
    rooms_import_as_designed,
    imports_make_no_cycle,
    libraries_stay_in_their_rooms,
    imports_stand_at_the_top,
    environment_is_read_in_one_place_per_half,
    *PLAINNESS,
]
SOURCE = REPOSITORY / "src" / PACKAGE
RECIPE = REPOSITORY / "pocket" / "recipe"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_rules_of_the_house_are_kept(rule):
    assert list(rule(SOURCE)) == []


@pytest.mark.parametrize("rule", PLAINNESS, ids=lambda rule: rule.__name__)
def test_the_recipe_of_the_pocket_model_is_as_plain(rule):
    assert modules_of(RECIPE)
    assert list(rule(RECIPE)) == []


def test_tests_mirror_the_source():
    assert list(every_module_has_its_tests(SOURCE, REPOSITORY / "tests")) == []


def test_every_file_is_in_the_map():
    assert list(every_file_is_in_the_map(SOURCE, (REPOSITORY / "ARCHITECTURE.md").read_text())) == []


def test_one_version_everywhere():
    changelog = (REPOSITORY / "CHANGELOG.md").read_text()
    newest = re.search(r"^## (\d+\.\d+\.\d+)", changelog, re.MULTILINE)
    dropin = tomllib.loads((REPOSITORY / "dropin" / "pyproject.toml").read_text())["project"]
    assert newest
    assert newest[1] == tramontane.__version__ == dropin["version"] == importlib.metadata.version("tramontane")
    assert dropin["dependencies"] == [f"tramontane=={tramontane.__version__}"]


FAULTS = [
    (rooms_import_as_designed, "wire/a.py", "from tramontane.client import b"),
    (rooms_import_as_designed, "chat/a.py", "from tramontane.engine.scheduler import Scheduler"),
    (rooms_import_as_designed, "server/a.py", "def f():\n    import tramontane.backends"),
    (rooms_import_as_designed, "attic/a.py", "x = 1"),
    (imports_make_no_cycle, "wire/a.py", "from tramontane.wire.b import c"),
    (libraries_stay_in_their_rooms, "engine/a.py", "import starlette.applications"),
    (libraries_stay_in_their_rooms, "wire/a.py", "from leftpad import pad"),
    (imports_stand_at_the_top, "chat/a.py", "def f():\n    import json"),
    (environment_is_read_in_one_place_per_half, "server/a.py", "import os\nkey = os.environ['KEY']"),
    (environment_is_read_in_one_place_per_half, "client/a.py", "import os\nkey = os.getenv('KEY')"),
    (names_say_what_a_module_is, "wire/utils.py", "x = 1"),
    (names_say_what_a_module_is, "chat/common/a.py", "x = 1"),
    (modules_open_with_one_sentence, "wire/a.py", "'''says nothing to the end'''"),
    (modules_open_with_one_sentence, "wire/a.py", "'''Does one thing. Does another.'''"),
    (sizes_stay_small, "wire/a.py", "x = 1\n" * (LONGEST_FILE + 1)),
    (sizes_stay_small, "wire/a.py", "def f():\n" + "    x = 1\n" * LONGEST_FUNCTION),
    (sizes_stay_small, "wire/m12.py", "x = 1"),
]


def plant(source: Path, path: str, text: str) -> None:
    (source / path).parent.mkdir(parents=True, exist_ok=True)
    (source / path).write_text(text)


@pytest.fixture
def sound(tmp_path):
    plant(tmp_path, "__init__.py", '"""A package."""\n')
    plant(tmp_path, "wire/a.py", '"""Is needed by b."""\n\nimport pydantic\n')
    plant(tmp_path, "wire/b.py", '"""Needs a."""\n\nfrom tramontane.wire.a import c\n')
    for number in range(FULLEST_FOLDER - 2):
        plant(tmp_path, f"wire/m{number}.py", '"""One of the many."""\n')
    plant(tmp_path, "client/key.py", '"""Reads the key."""\n\nimport os\n\nkey = os.environ.get("KEY")\n')
    return tmp_path


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_sound_tree_keeps_the_rules(rule, sound):
    assert list(rule(sound)) == []


@pytest.mark.parametrize(("rule", "path", "text"), FAULTS)
def test_a_planted_fault_is_found(rule, path, text, sound):
    plant(sound, path, text)
    assert list(rule(sound))


def test_a_module_without_tests_and_tests_without_a_room_are_found(sound, tmp_path_factory):
    plant(sound, "wire/b.py", '"""Does something."""\n\n\ndef act():\n    return 1\n')
    tests = tmp_path_factory.mktemp("tests")
    for path in sound.rglob("*.py"):
        plant(tests, str(path.relative_to(sound).with_name(f"test_{path.name}")), "")
    assert list(every_module_has_its_tests(sound, tests)) == []
    (tests / "wire" / "test_b.py").unlink()
    plant(tests, "attic/test_a.py", "")
    assert len(list(every_module_has_its_tests(sound, tests))) == 2


def test_a_file_missing_from_the_map_is_found(sound):
    listed = "".join(f"`{path.relative_to(sound)}`" for path in sound.rglob("*.py"))
    assert list(every_file_is_in_the_map(sound, listed)) == []
    assert len(list(every_file_is_in_the_map(sound, listed.replace("`wire/b.py`", "")))) == 1
