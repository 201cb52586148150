"""One file a step, numbered; each says what it brings. There is no way back."""
