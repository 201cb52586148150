"""How well customers, readings and scores hold: what the commands that measure are made of."""
