"""What needs a real model. Opt-in: `make test-live`."""
