"""The terminal room: drills typed and shown at a prompt, with Rich."""
