"""The stage: a trainer shows a scenario to a class, and the class joins in from its phones."""
