"""Names of environment variables in the settings: where a secret is, never the secret itself."""

import re
from typing import Annotated

from pydantic import AfterValidator


def _a_name(variable: str) -> str:
    # many a key has been put where its variable's name belongs
    if not re.fullmatch(r"([A-Za-z_][A-Za-z0-9_]*)?", variable):
        raise ValueError("expected the name of an environment variable")
    return variable


Variable = Annotated[str, AfterValidator(_a_name)]
"""the name of an environment variable, or nothing"""
