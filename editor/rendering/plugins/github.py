"""jekyll-github-metadata 2.15: `site.github` as far as it is known without a network, as Jekyll has it without one.

metadata_drop.rb, repository.rb, repository_finder.rb, site_github_munger.rb.
"""

import os
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from editor.rendering.drops import jekyll
from editor.site import git_files
from editor.site.ruby import is_true
from editor.site.yaml_files import merged

if TYPE_CHECKING:
    from editor.site import Site

_GITHUB = "https://github.com"
_REMOTE = re.compile(r"github\.com[:/]([\w-]+)/([\w.-]+)", re.ASCII)
_UNKNOWN = (
    "archived disabled issues_url language latest_release_url license organization_members owner_display_name private"
    " project_tagline public_repositories show_downloads wiki_url"
).split()
_LISTS = "contributors latest_release releases".split()
"""Of which Jekyll says `false` where it cannot ask."""
_OF_OWNER = (
    "avatar_url bio blog collaborators company created_at description email followers following"
    " has_organization_projects has_repository_projects hireable html_url id is_verified location login name node_id"
    " public_gists public_repos type updated_at"
).split()


def configuration(site: "Site") -> Mapping[str, Any]:
    """The site's configuration, with what the plugin adds to it; as it is where no repository is known."""
    config = site.config
    full_name = _full_name(site)
    if not full_name:
        return config
    own = config.get("github")
    known = _metadata(site, full_name)
    github = merged(known, own) if isinstance(own, Mapping) else known if own is None else own
    titles = {"title": _title(known)} if not is_true(config.get("title")) and not is_true(config.get("name")) else {}
    return {**config, **titles, "github": github}


def _full_name(site: "Site") -> str:
    """The repository, as "owner/name": what the environment says, the configuration, or git's `origin`."""
    told = os.environ.get("PAGES_REPO_NWO")
    named = site.config.get("repository")
    if told or (isinstance(named, str) and "/" in named):
        return told or str(named)
    found = _REMOTE.search(git_files.origin(site.root).removesuffix(".git"))
    return f"{found[1]}/{found[2]}" if found else ""


def _title(known: Mapping[str, Any]) -> str:
    return str(known["repository_name"] if known["is_project_page"] else known["owner_name"])


def _metadata(site: "Site", full_name: str) -> dict[str, Any]:
    owner, name = full_name.split("/")[0], full_name.split("/")[-1]
    owner_url = f"{_GITHUB}/{owner}"
    url = f"{owner_url}/{name}"
    environment = jekyll()["environment"]
    host = "localhost:4000" if environment == "development" else "github.io"
    is_user_page = name.lower() in (f"{owner}.{host}".lower(), f"{owner}.github.com".lower())
    branch = "master" if is_user_page else "gh-pages"
    path = f"/pages/{owner if is_user_page else full_name}"
    known = {
        "environment": environment, "pages_env": environment, "hostname": "github.com", "pages_hostname": host,
        "api_url": "https://api.github.com", "help_url": "https://help.github.com", "versions": {},
        "build_revision": os.environ.get("JEKYLL_BUILD_REVISION") or git_files.revision(site.root),
        "owner_name": owner, "owner": dict.fromkeys(_OF_OWNER), "owner_url": owner_url,
        "owner_gravatar_url": f"{owner_url}.png", "repository_nwo": full_name, "repository_name": name,
        "project_title": name, "repository_url": url, "clone_url": f"{url}.git", "releases_url": f"{url}/releases",
        "zip_url": f"{url}/zipball/{branch}", "tar_url": f"{url}/tarball/{branch}", "url": f"{_GITHUB}{path}",
        "baseurl": path, "is_user_page": is_user_page, "is_project_page": not is_user_page,
        "source": {"branch": branch, "path": "/"},
        **dict.fromkeys(_UNKNOWN), **dict.fromkeys(_LISTS, False),
    }  # fmt: skip
    return dict(sorted(known.items()))
