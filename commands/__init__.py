"""The commands of `ripitz` by what they are about. Each imports what it needs when it is called."""
