"""Training the assessor: needs PyTorch, runs on a processor, and is never imported by the product."""
