"""The commands that a contributor runs, one module each; `macros/__main__.py` names them."""
