"""Files of a model hub, in the cache that huggingface-hub keeps: looked for there, fetched, and removed."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from huggingface_hub import HfApi, constants, get_hf_file_metadata, hf_hub_download, hf_hub_url, scan_cache_dir
from huggingface_hub.errors import CacheNotFound, GatedRepoError, RepositoryNotFoundError
from huggingface_hub.file_download import http_get, repo_folder_name
from huggingface_hub.utils import WeakFileLock, build_hf_headers


class FetchFailed(Exception):
    """A file could not be had; the message says which, why, and what to do."""


class Listed(NamedTuple):
    """A file as the hub lists it."""

    name: str
    sha256: str | None


class Kept(NamedTuple):
    """A file in the cache."""

    repository: str
    name: str
    path: Path
    blob: Path
    """Where its bytes are; several paths may lead there."""
    size: int
    is_newest: bool
    """Whether it belongs to the newest state of the repository that was fetched."""


@dataclass(frozen=True)
class Hub:
    endpoint: str | None = None
    """None is huggingface-hub's own."""
    cache: Path | None = None
    """None is the standard one."""
    offline: bool = False
    token: str | None = None

    def kept(self, repository: str = "") -> list[Kept]:
        """The files in the cache, of one repository or of all."""
        return [file for file in self._all_kept() if repository in ("", file.repository)]

    def newest(self, repository: str) -> dict[str, Path]:
        return {file.name: file.path for file in self.kept(repository) if file.is_newest}

    def _all_kept(self) -> Iterator[Kept]:
        try:
            repositories = scan_cache_dir(self.cache).repos
        except CacheNotFound:
            return
        for repository in sorted(repositories, key=lambda one: one.repo_id):
            if repository.repo_type != "model":
                continue
            for revision in repository.revisions:
                for file in sorted(revision.files, key=lambda one: str(one.file_path)):
                    name = file.file_path.relative_to(revision.snapshot_path).as_posix()
                    is_newest = "main" in revision.refs
                    yield Kept(repository.repo_id, name, file.file_path, file.blob_path, file.size_on_disk, is_newest)

    def listed(self, repository: str) -> dict[str, Listed]:
        """The files of a repository, as it is now.

        Raises:
            FetchFailed: It cannot be asked for, or there is none.
        """
        if self.offline:
            raise FetchFailed(f"{repository} is not in the cache, and with --offline nothing is fetched")
        try:
            found = HfApi(self.endpoint, token=self.token or False).model_info(repository, files_metadata=True)
        except GatedRepoError as error:
            raise FetchFailed(f"{repository} asks for an agreement: give it on its page, and set a token") from error
        except RepositoryNotFoundError as error:
            raise FetchFailed(f"there is no repository {repository}, or it is private") from error
        except Exception as error:  # the faults of a network come in the classes of three libraries
            remedy = "--hub names another hub, and a file on this machine needs none"
            raise FetchFailed(f"{repository} cannot be fetched: {_reason(error)}; {remedy}") from error
        return {
            file.rfilename: Listed(file.rfilename, file.lfs.sha256 if file.lfs else None)
            for file in found.siblings or ()
            if _stays_inside(file.rfilename)
        }

    def fetch(self, repository: str, file: Listed) -> Path:
        """The path of a file, in the cache from now on.

        Raises:
            FetchFailed: It does not arrive, or arrives damaged.
        """
        try:
            if file.sha256:
                self._fetch_bytes(repository, file)
            return Path(
                hf_hub_download(
                    repository, file.name, endpoint=self.endpoint, cache_dir=self.cache, token=self.token or False
                )
            )
        except FetchFailed as error:
            raise FetchFailed(f"{file.name} of {repository} {error}") from error
        except Exception as error:
            raise FetchFailed(f"{file.name} of {repository} cannot be fetched: {_reason(error)}") from error

    def _fetch_bytes(self, repository: str, file: Listed) -> None:
        """Have them where huggingface-hub looks for them, which would begin anew after a process that was ended.

        Only what is whole, and by its SHA-256 right, is there under its own name.
        """
        url = hf_hub_url(repository, file.name, endpoint=self.endpoint)
        headers = build_hf_headers(token=self.token or False)
        found = get_hf_file_metadata(url, headers=headers, endpoint=self.endpoint)
        if not found.etag or found.size is None or not _stays_inside(found.etag):
            raise FetchFailed("cannot be fetched: the hub tells no size of it, or no name to keep it under (its ETag)")
        if found.size > constants.MAX_HTTP_DOWNLOAD_SIZE:
            return
        folder = Path(self.cache or constants.HF_HUB_CACHE) / repo_folder_name(repo_id=repository, repo_type="model")
        blob, begun = (folder / "blobs" / name for name in (found.etag, f"{found.etag}.incomplete"))
        begun.parent.mkdir(parents=True, exist_ok=True)
        with WeakFileLock(begun.with_suffix(".lock")):
            if blob.exists():
                return
            with begun.open("ab") as opened:
                if opened.tell() > found.size:
                    opened.truncate(opened.seek(0))
                _check_room(begun.parent, found.size - opened.tell())
                http_get(
                    url,
                    opened,
                    resume_size=opened.tell(),
                    headers=headers,
                    expected_size=found.size,
                    displayed_filename=file.name,
                )
            if _sha256(begun) != file.sha256:
                begun.unlink()
                raise FetchFailed("arrived damaged, by its SHA-256: fetch it again")
            begun.replace(blob)

    def remove(self, repository: str, files: Sequence[str]) -> int:
        """Remove files from the cache, with all that is kept of a repository if no model is left; the bytes freed."""
        kept = self.kept(repository)
        doomed = {file.blob: file.size for file in kept if file.name in files}
        if not any(file.name.endswith(".gguf") and file.blob not in doomed for file in kept):
            return self._forget(repository)
        for file in kept:
            if file.blob in doomed:
                file.path.unlink(missing_ok=True)
                file.blob.unlink(missing_ok=True)
        return sum(doomed.values())

    def _forget(self, repository: str) -> int:
        cache = scan_cache_dir(self.cache)
        revisions = [
            revision.commit_hash
            for found in cache.repos
            if (found.repo_id, found.repo_type) == (repository, "model")
            for revision in found.revisions
        ]
        doomed = cache.delete_revisions(*revisions)
        doomed.execute()
        return doomed.expected_freed_size


def _stays_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and "\\" not in name


def _check_room(folder: Path, needed: int) -> None:
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise FetchFailed(
            f"does not fit on the disk: {needed / 1e9:.2f} GB are to come, and {free / 1e9:.2f} GB are free in {folder}"
        )


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:300] or type(error).__name__
