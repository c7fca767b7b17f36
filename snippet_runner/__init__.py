"""Runs every program in `snippets/` once and puts its real output on the pages that embed it.

The way of a program, folder by folder; a folder imports only from those above it in this list (`tests/test_imports.py`):

    snippet, result, problems       one program; one run of it; one thing to fix: the objects that all the others pass around
    reading     programs            snippets/<slug>/<name>.py -> Snippet: docstring, directives, a view for each language
                pages, topics       docs/<language>/*.md -> Fence: which program, where, how; Topic: the page's front matter
                claims              docs/claims.yml -> Claim
    checking    sources             all of these, read once
                rules               what is wrong with them, as far as can be seen without a run: one module a kind of rule
    running     cache -> runner     Snippet -> Result: kept from an earlier run, or run now
                processes, forkserver, worker     one process a program, its limits, its output and doctests
                verdict             the run as declared? If not, the Result says why
    recording   recordings          the Results of programs that need a GPU or TensorFlow, kept next to them in snippets/
                validation          recordings that another machine made: nothing in them is believed
    gather      gather() -> Site    all of the above, once a build, with every Problem found
    rendering   program             Snippet + Result -> HTML, as markdown-exec's formatter
                headings, facts, status, problem_box      what else stands on a page because of its programs
    features                        pages and files made from all topics: indexes, error index, cheat sheet, downloads, search
    publishing  pages               each page, from its text to the theme's template
                other_language      the second MkDocs, which takes the Site over
                swap                the finished site in the place of the last one, in one step
                serving             the same again after each edit, for the languages that it changes
    maintaining                     what changed between two trees or two releases of torch
    hooks                           MkDocs' events, which call all of this in their order
    cli                             `python -m snippet_runner`: run, status, record, and what the workflows call

ARCHITECTURE.md says why, and where to find things.
"""
