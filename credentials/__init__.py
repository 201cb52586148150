"""Certificates: signed Open Badges 3.0 credentials, their register, the sheet of paper, how to check them."""
