"""Runs every program in `snippets/` once and puts its real output on the pages that embed it.

    snippets/*.py -> snippet (read) -> runner (run, isolated) -> schema (result) -> cache, recordings -> render (zh, en)

`worker` is the code inside the process of one program, `forkserver` makes these processes, `pages` reads the Markdown pages,
`hooks` ties it all to MkDocs, and `cli` is `python -m snippet_runner`. Running and recording need nothing but the standard
library and what the programs themselves import, so that a machine with a GPU needs no documentation tools.
"""
