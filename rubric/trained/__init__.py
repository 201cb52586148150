"""The trained assessor: a small network; onnxruntime and tokenizers are imported when it is built."""
