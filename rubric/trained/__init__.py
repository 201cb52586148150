"""The trained assessor: a small encoder read with onnxruntime and tokenizers, both imported only when it is built."""
