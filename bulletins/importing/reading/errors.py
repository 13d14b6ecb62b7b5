"""Why a document was refused: a code and what the sentence names. The sentences stand in
`bulletins.importing.messages`, so that reading knows nothing of translation."""

from __future__ import annotations


class UnreadableDocument(ValueError):
    """The bytes are no document that can be read. `code` tells why."""

    def __init__(self, code: str, **params: str | int) -> None:
        self.code = code
        self.params = params
        super().__init__(code, params)
