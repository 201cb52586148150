"""Does a sentence that a model made stay in the part? Every way out of it that we know, looked for in turn."""
