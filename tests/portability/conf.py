"""book.yml for plain Sphinx: the same settings that Jupyter Book 1 would hand over.

`run.py` copies this file beside book.yml before it builds.
"""

from __future__ import annotations

from pathlib import Path

import yaml

# A key of book.yml, and where Sphinx expects its value.
NAMES = {
    "title": "html_title",
    "author": "author",
    "copyright": "copyright",
    "only_build_toc_files": "external_toc_exclude_missing",
    "exclude_patterns": "exclude_patterns",
    "repository.url": "html_theme_options.repository_url",
    "repository.branch": "html_theme_options.repository_branch",
    "repository.path_to_book": "html_theme_options.path_to_docs",
    "launch_buttons": "html_theme_options.launch_buttons",
    "execute.execute_notebooks": "nb_execution_mode",
    "execute.run_in_temp": "nb_execution_in_temp",
    "execute.raise_on_error": "nb_execution_raise_on_error",
    "execute.timeout": "nb_execution_timeout",
    "execute.allow_errors": "nb_execution_allow_errors",
    "html.favicon": "html_favicon",
    "html.baseurl": "html_baseurl",
    "html.use_repository_button": "html_theme_options.use_repository_button",
    "html.use_issues_button": "html_theme_options.use_issues_button",
    "html.use_edit_page_button": "html_theme_options.use_edit_page_button",
    "html.use_multitoc_numbering": "use_multitoc_numbering",
    "html.home_page_in_navbar": "html_theme_options.home_page_in_toc",
    "parse.myst_enable_extensions": "myst_enable_extensions",
    "parse.myst_url_schemes": "myst_url_schemes",
}
SECTIONS = {name.split(".")[0] for name in NAMES if "." in name}

# What Jupyter Book sets on its own account, as far as pages depend on it.
JUPYTER_BOOK = {
    "extensions": [
        "sphinx_togglebutton",
        "sphinx_copybutton",
        "myst_nb",
        "sphinx_external_toc",
        "sphinx_design",
    ],
    "exclude_patterns": ["_build", "Thumbs.db", ".DS_Store", "**.ipynb_checkpoints"],
    "html_theme": "sphinx_book_theme",
    "html_sourcelink_suffix": "",
    "numfig": True,
    "myst_url_schemes": ["mailto", "http", "https"],
    "suppress_warnings": ["myst.domains"],
}


def translated(book: dict) -> dict:
    """Sphinx's settings from those of book.yml.

    Raises:
        KeyError: a key of book.yml has no translation in `NAMES`.
    """
    book = dict(book)
    sphinx = book.pop("sphinx", {})
    settings = {**JUPYTER_BOOK, "html_theme_options": {}, "project": book["title"]}
    flat = {}
    for name, value in book.items():
        inner = value.items() if name in SECTIONS else [("", value)]
        flat |= {f"{name}.{key}".rstrip("."): item for key, item in inner}
    for name, value in flat.items():
        if name not in NAMES:
            raise KeyError(f"book.yml has {name!r}, which conf.py does not hand to Sphinx")
        place, _, option = NAMES[name].partition(".")
        if option:
            settings[place][option] = value
        else:
            settings[place] = value
    settings["exclude_patterns"] = [
        *JUPYTER_BOOK["exclude_patterns"],
        *book.get("exclude_patterns", []),
    ]
    settings["extensions"] = [*settings["extensions"], *sphinx.get("extra_extensions", [])]
    return settings | sphinx.get("config", {})


globals().update(translated(yaml.safe_load(Path(__file__).with_name("book.yml").read_text())))
