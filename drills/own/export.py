"""A scenario written down as an author would write it."""

from typing import Any

import yaml

from simulator.scenario import Scenario


def as_yaml(scenario: Scenario) -> str:
    """The scenario as the file an author would write, to be put on the shelf as `<id>.yaml`."""
    plain = scenario.model_dump(mode="json", exclude_defaults=True)
    return yaml.dump(_bare(plain), Dumper=_Author, sort_keys=False, allow_unicode=True, width=4096, indent=2)


class _Author(yaml.SafeDumper):
    """Writes as the authors' guide has it: text in double quotes, no anchors, lists set in."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


class _Key(str):
    """A key, which stands without quotes."""


_Author.add_representer(str, lambda d, s: d.represent_scalar("tag:yaml.org,2002:str", s, style='"'))
_Author.add_representer(_Key, lambda d, s: d.represent_scalar("tag:yaml.org,2002:str", s))


def _bare(value: Any) -> Any:
    """Plain values as an author writes them: a line with nothing but its words is only those."""
    if isinstance(value, dict):
        return value["say"] if set(value) == {"say"} else {_Key(k): _bare(v) for k, v in value.items()}
    return [_bare(item) for item in value] if isinstance(value, list) else value
